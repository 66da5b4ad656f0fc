package cn.tongxin.people.student;

import cn.tongxin.kernel.errors.Judged;
import cn.tongxin.kernel.ids.TimeOrderedIds;
import cn.tongxin.people.student.Student.Facts;
import cn.tongxin.people.student.Student.Site;
import cn.tongxin.people.student.StudentChecks.Papers;
import cn.tongxin.people.student.StudentRequests.StudentCreate;
import cn.tongxin.platform.history.StatusHistory;
import cn.tongxin.platform.rules.Warnings;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes pupils in: one from a form, or many from a table. What they are held against is looked up
 * once for all of them, and they are written together.
 */
@Singleton
class StudentEntryService {
    private final StudentRepository students;
    private final EnrolmentRepository enrolments;
    private final StudentChecks checks;
    private final Tools tools;

    /** What new rows and their texts are made with. */
    @Singleton
    record Tools(
            StudentSecrets secrets, StatusHistory history, Warnings warnings, TimeOrderedIds ids) {}

    StudentEntryService(
            StudentRepository students,
            EnrolmentRepository enrolments,
            StudentChecks checks,
            Tools tools) {
        this.students = students;
        this.enrolments = enrolments;
        this.checks = checks;
        this.tools = tools;
    }

    /** A pupil that may be taken in, and is not written yet. */
    record Entry(Student student, Enrolment enrolment, List<Warnings.Overridden> overridden) {}

    @Transactional
    UUID enter(StudentCreate body) {
        Entry entry = judge(List.of(body)).get(0).orThrow();
        write(List.of(entry));
        return entry.student().id();
    }

    /** Places that were found, and are held: the pupils of a table go to few classes. */
    private record Place(UUID school, @Nullable UUID classGroup) {}

    /** In the transaction that writes them; a pupil is held against those before it, too. */
    List<Judged<Entry>> judge(List<StudentCreate> bodies) {
        StudentChecks.OnFile onFile =
                checks.onFile(
                        bodies.stream().map(StudentEntryService::papers).toList(),
                        bodies.stream().map(StudentEntryService::called).toList());
        Map<Place, Judged<Site>> sites = new HashMap<>();
        Set<StudentChecks.Called> before = new HashSet<>();
        List<Judged<Entry>> judged = new ArrayList<>(bodies.size());
        for (StudentCreate body : bodies) {
            Judged<Site> site =
                    sites.computeIfAbsent(
                            new Place(body.school(), body.classGroup()),
                            place ->
                                    Judged.of(
                                            () -> checks.site(place.school(), place.classGroup())));
            StudentChecks.Called called = called(body);
            boolean twice = onFile.called().contains(called) || before.contains(called);
            Judged<Entry> one = site.then(at -> entry(body, at, onFile.hashes(), twice));
            if (one.refused() == null) {
                before.add(called);
            }
            judged.add(one);
        }
        return judged;
    }

    private Entry entry(StudentCreate body, Site site, Set<String> taken, boolean twice) {
        checks.requireNotBefore("from", body.from(), body.birthDate(), "入学日期不能早于出生日期。");
        UUID id = tools.ids().next();
        Student added = new Student(id, site, body.from());
        added.describe(
                new Facts(
                        body.name(),
                        body.sex(),
                        body.birthDate(),
                        body.ethnicity(),
                        body.hukouDivision()));
        added.tell(
                tools.secrets().seal(id, StudentSecrets.RESIDENCE, body.residence()),
                tools.secrets().seal(id, StudentSecrets.NOTE, body.specialNote()));
        added.identify(checks.identity(id, papers(body), taken));
        return new Entry(
                added,
                new Enrolment(tools.ids().next(), id, site, body.from()),
                checks.judgeTwice(added, twice, body.overrides()));
    }

    /** Pupils that were judged in this transaction. */
    void write(List<Entry> entries) {
        students.create(entries.stream().map(Entry::student).toList());
        tools.warnings()
                .keep(entries.stream().flatMap(entry -> entry.overridden().stream()).toList());
        enrolments.create(entries.stream().map(Entry::enrolment).toList());
        tools.history().keep(entries.stream().map(entry -> enrolled(entry.student())).toList());
    }

    private static StatusHistory.Step enrolled(Student added) {
        return new StatusHistory.Step(
                StudentService.RESOURCE,
                added.id(),
                added.axes(),
                added.status().name(),
                added.status().name(),
                EnrolmentLifecycle.ENROL,
                null,
                null);
    }

    private static Papers papers(StudentCreate body) {
        return new Papers(
                body.idType(), body.idNo(), body.studentNo(), body.birthDate(), body.sex());
    }

    private static StudentChecks.Called called(StudentCreate body) {
        return new StudentChecks.Called(body.name(), body.birthDate());
    }
}
