package cn.tongxin.governance.institutes;

import cn.tongxin.governance.institutes.ResearcherLifecycle.Situation;
import cn.tongxin.governance.institutes.ResearcherRequests.OutputGiven;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.person.Persons;
import cn.tongxin.platform.persistence.Row;
import cn.tongxin.platform.persistence.ScopedBy;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** An appointment: somebody does research for an institute, full-time or part-time. */
@Entity
@Table(name = "researcher")
@DynamicUpdate
@ScopedBy(unit = "unit_code")
@SuppressWarnings("NullAway.Init")
class Researcher extends Row {
    @Column(name = "unit_code", updatable = false)
    private String unitCode;

    @Column(name = "institute_id", updatable = false)
    private UUID instituteId;

    @Column(name = "person_id", updatable = false)
    private UUID personId;

    @Column(name = "person_version")
    private int personVersion;

    @Column(name = "name_sort")
    private String nameSort;

    @Column(updatable = false)
    private String kind;

    private String subject;

    @Column(name = "school_ids")
    private UUID[] schoolIds;

    @Column(name = "output_titles")
    private String[] outputTitles;

    @Column(name = "output_kinds")
    private String[] outputKinds;

    @Column(name = "output_years")
    private String[] outputYears;

    @Column(name = "from_date", updatable = false)
    private LocalDate from;

    @Column(name = "until_date")
    private @Nullable LocalDate until;

    @Enumerated(EnumType.STRING)
    private ResearcherStatus status;

    protected Researcher() {}

    /**
     * Who is appointed where.
     *
     * @param kind FULL or PART
     */
    record Post(Institute at, Persons.Card person, String kind, LocalDate from) {}

    /** What somebody does there. */
    record Work(
            String subject,
            Collection<UUID> schools,
            List<OutputGiven> outputs,
            @Nullable LocalDate until) {}

    Researcher(UUID id, Post post, Work work, LocalDate today) {
        super(id);
        this.unitCode = post.at().unit();
        this.instituteId = post.at().id();
        this.personId = post.person().id();
        this.kind = post.kind();
        this.from = post.from();
        this.status =
                post.from().isAfter(today) ? ResearcherStatus.PLANNED : ResearcherStatus.ACTIVE;
        personCorrected(post.person());
        does(work);
    }

    final void does(Work work) {
        subject = work.subject();
        schoolIds = work.schools().toArray(UUID[]::new);
        outputTitles = work.outputs().stream().map(OutputGiven::title).toArray(String[]::new);
        outputKinds = work.outputs().stream().map(OutputGiven::kind).toArray(String[]::new);
        outputYears =
                work.outputs().stream()
                        .map(output -> String.valueOf(output.year()))
                        .toArray(String[]::new);
        until = work.until();
    }

    /** What is shown of the person here has changed with it. */
    final void personCorrected(Persons.Card person) {
        personVersion = person.version();
        nameSort = person.nameSort();
    }

    void step(String action, LocalDate today) {
        status = ResearcherLifecycle.TABLE.after(status, action, new Situation(from, today));
        if (status == ResearcherStatus.ENDED && (until == null || until.isAfter(today))) {
            until = today.isBefore(from) ? from : today;
        }
    }

    /** One school goes on within another, which may have been guided already. */
    void schoolMerged(UUID gone, UUID into) {
        schoolIds =
                Stream.of(schoolIds)
                        .map(school -> school.equals(gone) ? into : school)
                        .distinct()
                        .toArray(UUID[]::new);
    }

    boolean isLive() {
        return status != ResearcherStatus.ENDED;
    }

    boolean isDueToBegin(LocalDate today) {
        return status == ResearcherStatus.PLANNED && !from.isAfter(today);
    }

    boolean isOver(LocalDate today) {
        return isLive() && until != null && !until.isAfter(today);
    }

    ResearcherStatus status() {
        return status;
    }

    LocalDate from() {
        return from;
    }

    UUID institute() {
        return instituteId;
    }

    List<UUID> schools() {
        return List.of(schoolIds);
    }

    String kind() {
        return kind;
    }

    Axes axes() {
        return new Axes(unitCode, null);
    }
}
