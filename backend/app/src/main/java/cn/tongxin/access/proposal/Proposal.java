package cn.tongxin.access.proposal;

import cn.tongxin.access.ProposalRaised;
import cn.tongxin.access.ProposalSource.Kind;
import cn.tongxin.access.ProposalSource.Subject;
import cn.tongxin.access.proposal.ProposalLifecycle.Deciding;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.platform.persistence.Row;
import cn.tongxin.platform.persistence.ScopedBy;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What somebody proposes and somebody else decides about. */
@Entity
@Table(name = "proposal")
@DynamicUpdate
@ScopedBy(unit = "unit_code", school = "school_id")
class Proposal extends Row {
    private static final int LONGEST_SUMMARY = 200;

    @Column(updatable = false)
    private String kind;

    @Column(name = "subject_id", updatable = false)
    private UUID subjectId;

    @Column(name = "subject_name", updatable = false)
    private String subjectName;

    private String summary;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> change;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "before_values", updatable = false)
    private Map<String, String> before;

    @Column(updatable = false)
    private String reason;

    @Enumerated(EnumType.STRING)
    private ProposalStatus status;

    @Column(name = "unit_code")
    private String unitCode;

    @Column(name = "school_id")
    private @Nullable UUID schoolId;

    @Column(name = "also_units")
    private String[] alsoUnits;

    @Column(name = "also_schools")
    private UUID[] alsoSchools;

    @Column(name = "proposed_role", updatable = false)
    private String proposedRole;

    @Column(name = "proposed_for", updatable = false)
    private @Nullable UUID proposedFor;

    @Column(name = "decided_for")
    private @Nullable UUID decidedFor;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by")
    private @Nullable UUID decidedBy;

    @Column(name = "decided_role")
    private @Nullable String decidedRole;

    @Column(name = "decision_note")
    private @Nullable String decisionNote;

    protected Proposal() {}

    /** Who acts, under which role, and for whom when as a deputy. */
    record Hand(UUID account, String role, @Nullable UUID principal) {}

    Proposal(UUID id, Kind kind, ProposalRequest request, Subject subject, Hand author) {
        super(id);
        this.kind = kind.code();
        this.subjectId = Objects.requireNonNull(request.subjectId(), "it is about something");
        this.subjectName = subject.name();
        this.summary = subject.summary();
        this.change = request.changeOrNothing();
        this.before = subject.before();
        this.reason = request.reason();
        this.status = ProposalStatus.PROPOSED;
        this.unitCode = subject.axes().unit();
        this.schoolId = subject.axes().school();
        List<Axes> also = subject.places().subList(1, subject.places().size());
        this.alsoUnits = also.stream().map(Axes::unit).toArray(String[]::new);
        this.alsoSchools = also.stream().map(Axes::school).toArray(UUID[]::new);
        this.proposedRole = author.role();
        this.proposedFor = author.principal();
    }

    /** Somebody's decision. */
    record Decision(String action, Hand by, Instant at, @Nullable String note) {}

    void decide(Decision decision) {
        status =
                ProposalLifecycle.TABLE.after(
                        status,
                        decision.action(),
                        new Deciding(decision.by().account(), createdBy(), false, true));
        decidedAt = decision.at();
        decidedBy = decision.by().account();
        decidedRole = decision.by().role();
        decidedFor = decision.by().principal();
        decisionNote = decision.note();
    }

    /**
     * What it is about goes on at another place: who answers for that place decides now.
     *
     * @param what in a few words, for whoever compares it with what was proposed
     */
    void goesOnAt(UUID from, Axes to, String what) {
        if (from.equals(schoolId)) {
            unitCode = to.unit();
            schoolId = to.school();
        }
        for (int i = 0; i < alsoSchools.length; i++) {
            if (from.equals(alsoSchools[i])) {
                alsoUnits = replaced(alsoUnits, i, to.unit());
                alsoSchools = replaced(alsoSchools, i, to.school());
            }
        }
        String told = summary + "（" + what + "）";
        summary = told.length() > LONGEST_SUMMARY ? summary : told;
    }

    /** A school that it names is part of another one: that one is meant from now on. */
    void names(UUID from, UUID to) {
        if (change.containsValue(from.toString())) {
            Map<String, String> meant = new TreeMap<>(change);
            meant.replaceAll(
                    (field, value) -> value.equals(from.toString()) ? to.toString() : value);
            change = meant;
        }
    }

    private static <T> T[] replaced(T[] all, int at, T value) {
        T[] copy = all.clone();
        copy[at] = value;
        return copy;
    }

    @Nullable UUID proposedFor() {
        return proposedFor;
    }

    String kind() {
        return kind;
    }

    UUID subjectId() {
        return subjectId;
    }

    Map<String, String> change() {
        return change;
    }

    Map<String, String> before() {
        return before;
    }

    String reason() {
        return reason;
    }

    ProposalStatus status() {
        return status;
    }

    ProposalRaised.Subject subject(@Nullable String resource) {
        return new ProposalRaised.Subject(resource, subjectId, subjectName, summary);
    }

    Axes axes() {
        return new Axes(unitCode, schoolId);
    }

    /** Every place a decision must reach, the one it belongs to first. */
    List<Axes> places() {
        return places(axes(), Arrays.asList(alsoUnits), Arrays.asList(alsoSchools));
    }

    /** In pairs; a place may be a unit without a school, or a school without its unit. */
    static List<Axes> places(
            Axes first, List<@Nullable String> alsoUnits, List<@Nullable UUID> alsoSchools) {
        List<Axes> places = new ArrayList<>(List.of(first));
        for (int i = 0; i < alsoUnits.size(); i++) {
            places.add(new Axes(alsoUnits.get(i), alsoSchools.get(i)));
        }
        return List.copyOf(places);
    }
}
