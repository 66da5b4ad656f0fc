package cn.tongxin.exchange.exports;

import cn.tongxin.exchange.exports.ExportRequestLifecycle.Situation;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.platform.persistence.Row;
import cn.tongxin.platform.persistence.ScopedBy;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** Somebody asks to take away rows about children, and what came of it (S-08). */
@Entity
@Table(name = "export_request")
@DynamicUpdate
@ScopedBy(unit = "unit_code", school = "school_id", outside = ScopedBy.Outside.HIDDEN)
@SuppressWarnings("NullAway.Init")
class ExportRequest extends Row {
    static final String TABLE = "export_request";

    @Column(updatable = false)
    private String number;

    @Column(name = "raised_by", updatable = false)
    private UUID raisedBy;

    /** For whom a deputy asked. */
    @Column(name = "raised_for", updatable = false)
    private @Nullable UUID raisedFor;

    @Column(updatable = false)
    private String role;

    @Column(name = "unit_code", updatable = false)
    private @Nullable String unitCode;

    @Column(name = "school_id", updatable = false)
    private @Nullable UUID schoolId;

    @Column(updatable = false)
    private String resource;

    @Column(updatable = false)
    private String parameters;

    @Column(name = "rows_asked", updatable = false)
    private int rowsAsked;

    @Column(updatable = false)
    private String reason;

    @Enumerated(EnumType.STRING)
    private ExportRequestStatus status;

    @Column(name = "due_on", updatable = false)
    private LocalDate dueOn;

    @Column(name = "answered_by")
    private @Nullable UUID answeredBy;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    private @Nullable String answer;

    @Column(name = "valid_until")
    private @Nullable Instant validUntil;

    private int links;

    @Column(name = "ticket_hash")
    private @Nullable String ticketHash;

    @Column(name = "ticket_until")
    private @Nullable Instant ticketUntil;

    protected ExportRequest() {}

    /**
     * Who asks, in which role, where the rows belong.
     *
     * @param principal for whom a deputy asks
     */
    record Author(UUID account, @Nullable UUID principal, String role, Axes place) {}

    /**
     * What is asked for.
     *
     * @param parameters filters and sort, as they are stored
     */
    record Asked(String resource, String parameters, int rows, String reason) {}

    /** Who answers, and when. */
    record Hand(UUID by, Instant at) {}

    /** What a link carries, as it is stored, and until when it works. */
    record Ticket(String hash, Instant until) {}

    ExportRequest(UUID id, String number, Author author, Asked asked, LocalDate dueOn) {
        super(id);
        this.number = number;
        this.raisedBy = author.account();
        this.raisedFor = author.principal();
        this.role = author.role();
        this.unitCode = author.place().unit();
        this.schoolId = author.place().school();
        this.resource = asked.resource();
        this.parameters = asked.parameters();
        this.rowsAsked = asked.rows();
        this.reason = asked.reason();
        this.dueOn = dueOn;
        this.status = ExportRequestStatus.SUBMITTED;
    }

    void approve(@Nullable String note, Instant until, Hand hand) {
        step(ExportRequestLifecycle.APPROVE, situation(0, hand.at()));
        answered(note, hand);
        validUntil = until;
    }

    void refuse(String why, Hand hand) {
        step(ExportRequestLifecycle.REFUSE, situation(0, hand.at()));
        answered(why, hand);
    }

    void withdraw(Instant now) {
        step(ExportRequestLifecycle.WITHDRAW, situation(0, now));
    }

    /**
     * A link in place of the one before.
     *
     * @param most links of one request
     */
    void link(Ticket ticket, int most, Instant now) {
        step(ExportRequestLifecycle.LINK, situation(most - links, now));
        links++;
        ticketHash = ticket.hash();
        ticketUntil = ticket.until();
    }

    private void answered(@Nullable String text, Hand hand) {
        answer = text;
        answeredBy = hand.by();
        answeredAt = hand.at();
    }

    private Situation situation(int left, Instant now) {
        return new Situation(validUntil, left, now);
    }

    private void step(String action, Situation situation) {
        status = ExportRequestLifecycle.TABLE.after(status, action, situation);
    }

    String number() {
        return number;
    }

    String role() {
        return role;
    }

    @Nullable UUID raisedFor() {
        return raisedFor;
    }

    UUID raisedBy() {
        return raisedBy;
    }

    @Nullable Instant validUntil() {
        return validUntil;
    }

    Axes axes() {
        return new Axes(unitCode, schoolId);
    }
}
