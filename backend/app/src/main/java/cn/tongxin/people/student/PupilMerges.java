package cn.tongxin.people.student;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.org.Named;
import cn.tongxin.org.Place;
import cn.tongxin.people.PupilsMerged;
import cn.tongxin.people.PupilsMerging;
import cn.tongxin.people.StudentsMoved;
import cn.tongxin.people.student.SameChildRepository.Stored;
import cn.tongxin.people.student.Student.Identity;
import cn.tongxin.people.student.Student.Standing;
import cn.tongxin.platform.history.StatusHistory;
import cn.tongxin.platform.time.CivilClock;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Two rows of one child that become one (ADR 0033), for the package that decides about it: here is
 * no scope, the pair has been found to be the caller's.
 */
@Singleton
public class PupilMerges {
    private static final String BOTH_THERE = "两条记录都在校。请先由多登记的那一所学校办理离校（在本市别的学校就读的选“转出”），再合并。";
    private static final String NUMBERS_DIFFER =
            "两条记录的证件号码不同。请核对证件：登错的由学校在“更正证件”中改正，再合并；确实是两名学生的，请选“不是同一人”。";
    private static final String STUDENT_NUMBERS_DIFFER =
            "两条记录的学籍号不同。请与学籍系统核对，由学校在“更正证件”中去掉不再使用的一个（如临时学籍号），再合并。";
    private static final String ONE_IS_DEAD = "一条记录登记为已故，另一条在校。请先核对，由学校更正有误的一条，再合并。";

    private static final String NOTES_TOO_LONG =
            "两条记录的“须特别照顾之处”合在一起超过 " + StudentRequests.NOTE + " 字。请先由学校精简，再合并。";
    private static final String MERGED_ALREADY = "其中一条记录已并入另一条，请打开保留的记录。";

    private final StudentRepository students;
    private final SameChildRepository rows;
    private final StudentSecrets secrets;
    private final Events events;
    private final Tools tools;

    /** Who is asked and told. */
    @Singleton
    record Events(
            Event<PupilsMerging> merging, Event<PupilsMerged> merged, Event<StudentsMoved> moved) {}

    /** What a merger leaves behind. */
    @Singleton
    record Tools(StatusHistory history, DropOutWork dropOut, CivilClock clock) {}

    PupilMerges(
            StudentRepository students,
            SameChildRepository rows,
            StudentSecrets secrets,
            Events events,
            Tools tools) {
        this.students = students;
        this.rows = rows;
        this.secrets = secrets;
        this.events = events;
        this.tools = tools;
    }

    /** One of two rows, to be laid beside the other one. */
    public record Side(
            UUID id,
            String name,
            String sex,
            LocalDate birthDate,
            String idType,
            @Nullable String idNo,
            @Nullable String studentNo,
            @Nullable String ethnicity,
            @Nullable String hukouDivision,
            @Nullable String residence,
            Named school,
            Place managingUnit,
            @Nullable Named classGroup,
            String status,
            LocalDate since) {}

    /** How two rows become one. */
    public record Merging(UUID survivor, UUID absorbed, String reason) {}

    public List<Side> sides(UUID first, UUID second) {
        return rows.both(first, second).stream().map(this::side).toList();
    }

    /** Held in one order whoever asks, and before whatever is kept about them. */
    public void hold(UUID first, UUID second) {
        Stream.of(first, second).sorted().forEach(students::anywhere);
    }

    /** What must be settled before, in whichever direction: empty when they can be merged. */
    public List<String> obstacles(UUID first, UUID second) {
        List<String> all = new ArrayList<>();
        List<Stored> both = rows.both(first, second);
        Side one = side(both.get(0));
        Side other = side(both.get(1));
        if (isMerged(one) || isMerged(other)) {
            all.add(MERGED_ALREADY);
        }
        boolean oneIsThere = EnrolmentStatus.valueOf(one.status()).isOpen();
        boolean otherIsThere = EnrolmentStatus.valueOf(other.status()).isOpen();
        if (oneIsThere && otherIsThere) {
            all.add(BOTH_THERE);
        }
        if (oneIsThere && isDead(other) || otherIsThere && isDead(one)) {
            all.add(ONE_IS_DEAD);
        }
        if (differ(one.idNo(), other.idNo())) {
            all.add(NUMBERS_DIFFER);
        }
        if (differ(one.studentNo(), other.studentNo())) {
            all.add(STUDENT_NUMBERS_DIFFER);
        }
        String note = joined(note(both.get(0)), note(both.get(1)));
        if (note != null && note.length() > StudentRequests.NOTE) {
            all.add(NOTES_TOO_LONG);
        }
        PupilsMerging merging = new PupilsMerging(first, second);
        events.merging().fire(merging);
        all.addAll(merging.vetoes());
        return List.copyOf(all);
    }

    private static boolean isMerged(Side side) {
        return side.status().equals(EnrolmentStatus.MERGED.name());
    }

    private @Nullable String note(Stored row) {
        return secrets.open(row.id(), StudentSecrets.NOTE, row.papers().note());
    }

    private static boolean isDead(Side side) {
        return side.status().equals(EnrolmentStatus.DECEASED.name());
    }

    private static boolean differ(@Nullable String one, @Nullable String other) {
        return one != null && other != null && !one.equals(other);
    }

    /**
     * What is held becomes one; what hangs on it goes along.
     *
     * @return how much there was of it
     * @throws ProblemException STATE_CONFLICT when something must be settled before
     */
    public PupilsMerged merge(Merging how) {
        List<String> obstacles = obstacles(how.survivor(), how.absorbed());
        if (!obstacles.isEmpty()) {
            throw new ProblemException(ProblemCode.STATE_CONFLICT, String.join("", obstacles));
        }
        Student survivor = students.anywhere(how.survivor());
        Student absorbed = students.anywhere(how.absorbed());
        Standing before = survivor.standing();
        Standing other = absorbed.standing();
        takeOver(survivor, absorbed, before, other);
        rows.follow(survivor.id(), absorbed.id(), now());
        PupilsMerged merged = new PupilsMerged(survivor.id(), absorbed.id());
        merged.count(
                PupilsMerged.Kind.ENROLMENTS,
                rows.moveEnrolments(survivor.id(), absorbed.id(), now()));
        keep(survivor, before, "absorb", how.reason());
        keep(absorbed, other, "merge", how.reason());
        events.merged().fire(merged);
        events.moved().fire(new StudentsMoved(Set.of(survivor.id(), absorbed.id())));
        tools.dropOut().merged(absorbed, survivor);
        return merged;
    }

    /** The absorbed row first: a number stands in one row at a time. */
    private void takeOver(Student survivor, Student absorbed, Standing before, Standing other) {
        Plain kept = plain(survivor);
        Plain found = plain(absorbed);
        String foundType = absorbed.idType();
        absorbed.mergeInto(survivor, today());
        students.release(absorbed);
        survivor.fillFrom(absorbed.described());
        survivor.tell(
                secrets.seal(
                        survivor.id(),
                        StudentSecrets.RESIDENCE,
                        kept.residence() == null ? found.residence() : kept.residence()),
                secrets.seal(
                        survivor.id(), StudentSecrets.NOTE, joined(kept.note(), found.note())));
        boolean comesWithNumber = kept.idNo() == null && found.idNo() != null;
        Identity identity =
                secrets.identity(
                        survivor.id(),
                        comesWithNumber ? foundType : survivor.idType(),
                        comesWithNumber ? found.idNo() : kept.idNo(),
                        kept.studentNo() == null ? found.studentNo() : kept.studentNo());
        survivor.identify(identity);
        if (other.isLaterThan(before)) {
            survivor.goOnFrom(other);
        }
        students.release(survivor);
    }

    /** Nothing that a school was asked to heed is lost. */
    private static @Nullable String joined(@Nullable String one, @Nullable String other) {
        return one == null || other == null || one.equals(other)
                ? (one == null ? other : one)
                : one + "\n" + other;
    }

    /** What stands encrypted in one row. */
    private record Plain(
            @Nullable String idNo,
            @Nullable String studentNo,
            @Nullable String residence,
            @Nullable String note) {}

    private Plain plain(Student student) {
        UUID id = student.id();
        return new Plain(
                secrets.open(id, StudentSecrets.ID_NO, student.idNo()),
                secrets.open(id, StudentSecrets.STUDENT_NO, student.studentNo()),
                secrets.open(id, StudentSecrets.RESIDENCE, student.residence()),
                secrets.open(id, StudentSecrets.NOTE, student.specialNote()));
    }

    private void keep(Student student, Standing before, String action, String reason) {
        tools.history()
                .keep(
                        new StatusHistory.Step(
                                StudentService.RESOURCE,
                                student.id(),
                                student.axes(),
                                before.status().name(),
                                student.status().name(),
                                action,
                                reason,
                                null));
    }

    private Side side(Stored row) {
        UUID id = row.id();
        SameChildRepository.Papers papers = row.papers();
        return new Side(
                id,
                row.facts().name(),
                row.facts().sex(),
                row.facts().birthDate(),
                papers.idType(),
                secrets.open(id, StudentSecrets.ID_NO, papers.idNo()),
                secrets.open(id, StudentSecrets.STUDENT_NO, papers.studentNo()),
                row.facts().ethnicity(),
                row.facts().hukouDivision(),
                secrets.open(id, StudentSecrets.RESIDENCE, papers.residence()),
                row.school(),
                row.unit(),
                row.classGroup(),
                row.status(),
                row.since());
    }

    private LocalDate today() {
        return LocalDate.now(tools.clock().getClock());
    }

    private Instant now() {
        return tools.clock().getClock().instant().truncatedTo(ChronoUnit.MICROS);
    }
}
