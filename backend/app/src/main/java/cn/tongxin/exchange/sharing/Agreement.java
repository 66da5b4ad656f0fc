package cn.tongxin.exchange.sharing;

import cn.tongxin.exchange.sharing.AgreementLifecycle.Situation;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.kernel.scope.RowScope;
import cn.tongxin.platform.persistence.Row;
import cn.tongxin.platform.persistence.ScopedBy;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * What another agency asks to be given, and what came of it (G-03, G-04). What is given is never
 * changed afterwards: whoever needs more applies again.
 */
@Entity
@Table(name = "share_agreement")
@DynamicUpdate
@ScopedBy(org = "org_code", outside = ScopedBy.Outside.HIDDEN)
@SuppressWarnings("NullAway.Init")
class Agreement extends Row {
    @Column(updatable = false)
    private String number;

    @Column(name = "org_code", updatable = false)
    private String agency;

    @Column(updatable = false)
    private String resource;

    @Column(updatable = false)
    private String duty;

    @Column(updatable = false)
    private String purpose;

    @Column(name = "legal_basis", updatable = false)
    private String legalBasis;

    @Column(updatable = false)
    private String contact;

    @Column(updatable = false)
    private String[] fields;

    @Column(name = "whole_city", updatable = false)
    private boolean wholeCity;

    @Column(name = "unit_codes", updatable = false)
    private String[] unitCodes;

    @Column(name = "school_ids", updatable = false)
    private UUID[] schoolIds;

    @Column(name = "valid_until", updatable = false)
    private LocalDate validUntil;

    @Column(name = "quota_per_day", updatable = false)
    private int quotaPerDay;

    /** To use it for the duty named alone and to give it to nobody (G-04). */
    @Column(updatable = false)
    private boolean undertaken;

    @Enumerated(EnumType.STRING)
    private AgreementStatus status;

    @Column(name = "due_on", updatable = false)
    private LocalDate dueOn;

    @Column(name = "raised_by", updatable = false)
    private UUID raisedBy;

    /** For whom a deputy registered it. */
    @Column(name = "raised_for", updatable = false)
    private @Nullable UUID raisedFor;

    @Column(name = "answered_by")
    private @Nullable UUID answeredBy;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    private @Nullable String answer;

    @Column(name = "ended_by")
    private @Nullable UUID endedBy;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "end_reason")
    private @Nullable String endReason;

    protected Agreement() {}

    /** What it is for and on what it rests. */
    record Grounds(String duty, String purpose, String legalBasis, String contact) {}

    /** What is given. */
    record Extent(
            String resource, List<String> fields, RowScope rows, LocalDate until, int quota) {}

    /** Who took a step, and when. */
    record Hand(UUID by, Instant at) {}

    Agreement(UUID id, String number, String agency, Grounds grounds, Extent extent) {
        super(id);
        this.number = number;
        this.agency = agency;
        this.duty = grounds.duty();
        this.purpose = grounds.purpose();
        this.legalBasis = grounds.legalBasis();
        this.contact = grounds.contact();
        this.resource = extent.resource();
        this.fields = extent.fields().toArray(String[]::new);
        this.wholeCity = extent.rows().city();
        this.unitCodes = extent.rows().units().stream().sorted().toArray(String[]::new);
        this.schoolIds = extent.rows().schools().stream().sorted().toArray(UUID[]::new);
        this.validUntil = extent.until();
        this.quotaPerDay = extent.quota();
        this.undertaken = true;
        this.status = AgreementStatus.SUBMITTED;
    }

    /**
     * Said when it is written: by whom, and until when there is to be an answer.
     *
     * @param principal for whom a deputy registers it
     */
    void submitted(UUID by, @Nullable UUID principal, LocalDate answerBy) {
        raisedBy = by;
        raisedFor = principal;
        dueOn = answerBy;
    }

    void grant(@Nullable String note, LocalDate today, Hand hand) {
        step(AgreementLifecycle.GRANT, today);
        answered(note, hand);
    }

    void refuse(String reason, LocalDate today, Hand hand) {
        step(AgreementLifecycle.REFUSE, today);
        answered(reason, hand);
    }

    void withdraw(LocalDate today) {
        step(AgreementLifecycle.WITHDRAW, today);
    }

    void revoke(String reason, LocalDate today, Hand hand) {
        step(AgreementLifecycle.REVOKE, today);
        endedBy = hand.by();
        endedAt = hand.at();
        endReason = reason;
    }

    private void answered(@Nullable String text, Hand hand) {
        answer = text;
        answeredBy = hand.by();
        answeredAt = hand.at();
    }

    private void step(String action, LocalDate today) {
        status = AgreementLifecycle.TABLE.after(status, action, new Situation(validUntil, today));
    }

    String number() {
        return number;
    }

    String resource() {
        return resource;
    }

    String agency() {
        return agency;
    }

    UUID raisedBy() {
        return raisedBy;
    }

    @Nullable UUID raisedFor() {
        return raisedFor;
    }

    static RowScope rows(boolean wholeCity, List<String> units, List<UUID> schools) {
        return wholeCity
                ? RowScope.CITY
                : new RowScope(false, Set.copyOf(units), Set.copyOf(schools));
    }

    Axes axes() {
        return Axes.ofOrganisation(agency);
    }
}
