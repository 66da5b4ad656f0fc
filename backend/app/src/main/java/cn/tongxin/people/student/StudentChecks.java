package cn.tongxin.people.student;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.org.Classes;
import cn.tongxin.org.Classes.SchoolClass;
import cn.tongxin.org.SchoolSites;
import cn.tongxin.org.SchoolSites.SchoolSite;
import cn.tongxin.people.student.Student.Identity;
import cn.tongxin.people.student.Student.Site;
import cn.tongxin.platform.codec.HashForm;
import cn.tongxin.platform.rules.GivenReason;
import cn.tongxin.platform.rules.Warnings;
import cn.tongxin.platform.rules.Warnings.Broken;
import cn.tongxin.platform.time.CivilClock;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a pupil is held against before it is written. */
@Singleton
class StudentChecks {
    private static final String TWICE = "SD-01";

    private final StudentRepository students;
    private final StudentSecrets secrets;
    private final SchoolSites sites;
    private final Classes classes;
    private final Around around;

    /** What checks are made with besides. */
    @Singleton
    record Around(Warnings warnings, CivilClock clock) {}

    StudentChecks(
            StudentRepository students,
            StudentSecrets secrets,
            SchoolSites sites,
            Classes classes,
            Around around) {
        this.students = students;
        this.secrets = secrets;
        this.sites = sites;
        this.classes = classes;
        this.around = around;
    }

    LocalDate today() {
        return LocalDate.now(around.clock().getClock());
    }

    /** A school that takes pupils, and a class of it, both held until the transaction ends. */
    Site site(UUID school, @Nullable UUID classGroup) {
        SchoolSite site =
                sites.hold(school)
                        .orElseThrow(() -> ProblemException.invalid("school", "没有这所学校，请从列表中选择。"));
        students.requireReach(new Axes(site.unit(), site.id()));
        if (!site.open()) {
            throw new ProblemException(ProblemCode.STATE_CONFLICT, "这所学校已撤销或合并，不能再登记学生。");
        }
        if (classGroup != null) {
            taught(classes.hold(classGroup), school);
        }
        return new Site(site.unit(), site.id(), classGroup);
    }

    /** As {@link #site}, and the class has room for one more, which nobody else takes meanwhile. */
    Site seat(UUID school, UUID classGroup) {
        Site site = site(school, null);
        SchoolClass found = taught(classes.holdToFill(classGroup), school);
        Integer capacity = found.capacity();
        if (capacity != null && students.inClass(classGroup) >= capacity) {
            throw new ProblemException(
                    ProblemCode.CAPACITY, "这个班级已满 " + capacity + " 人，请另选一个班级，或先调整班额。");
        }
        return new Site(site.unit(), site.school(), classGroup);
    }

    private static SchoolClass taught(Optional<SchoolClass> held, UUID school) {
        SchoolClass found =
                held.filter(one -> one.school().equals(school))
                        .orElseThrow(
                                () -> ProblemException.invalid("classGroup", "本校没有这个班级，请从列表中选择。"));
        if (!found.active()) {
            throw ProblemException.invalid("classGroup", "这个班级已毕业或撤销，请另选一个。");
        }
        return found;
    }

    /** Whether the school can take somebody back; it is held. */
    boolean takesPupils(UUID school) {
        return sites.hold(school).map(SchoolSite::open).orElse(false);
    }

    /** How a child is known without papers. */
    record Called(String name, LocalDate born) {}

    /** What is on file in the whole city of some children who are to be taken in. */
    record OnFile(Set<String> hashes, Set<Called> called) {}

    OnFile onFile(List<Papers> papers, List<Called> called) {
        List<String> hashes = papers.stream().flatMap(one -> hashes(one).stream()).toList();
        return new OnFile(Set.copyOf(students.taken(hashes)), Set.copyOf(students.onFile(called)));
    }

    /** Paper numbers of a pupil on file as they are to be stored, if they can be right. */
    Identity identity(UUID student, Papers papers) {
        return identity(student, papers, Set.copyOf(students.taken(hashes(papers), student)));
    }

    /**
     * Paper numbers as they are to be stored, if they can be right.
     *
     * @param taken hashes of numbers that others bear
     */
    Identity identity(UUID student, Papers papers, Set<String> taken) {
        String number = normal(papers.idNo());
        String studentNo = normal(papers.studentNo());
        refuse("idNo", PupilNumbers.identity(papers.type(), number, papers.born(), papers.sex()));
        String card = papers.type().equals(PupilNumbers.IDENTITY_CARD) ? number : null;
        refuse("studentNo", PupilNumbers.student(studentNo, card));
        Identity identity = secrets.identity(student, papers.type(), number, studentNo);
        if (hashes(papers).stream().anyMatch(taken::contains)) {
            throw new ProblemException(
                    ProblemCode.DUPLICATE,
                    "全市已有这个证件号码或学籍号的学生，请先核对；从本市其他学校转学来的，由原学校提出转学，本校在“转学”中接收。");
        }
        return identity;
    }

    private List<String> hashes(Papers papers) {
        return Stream.of(
                        secrets.hashes(StudentSecrets.ID_NO, normal(papers.idNo())),
                        secrets.hashes(StudentSecrets.STUDENT_NO, normal(papers.studentNo())))
                .flatMap(List::stream)
                .toList();
    }

    /**
     * What stands on a child's papers.
     *
     * @param sex code of GB/T 2261.1
     */
    record Papers(
            String type,
            @Nullable String idNo,
            @Nullable String studentNo,
            LocalDate born,
            String sex) {}

    /** Whoever corrects birthday or sex does not contradict the papers that are on file. */
    void requirePapersFit(Student student, LocalDate born, String sex) {
        if (born.equals(student.birthDate()) && sex.equals(student.sex())) {
            return;
        }
        String number = secrets.open(student.id(), StudentSecrets.ID_NO, student.idNo());
        refuse(
                "birthDate",
                PupilNumbers.identity(student.idType(), number, born, sex)
                        .map(why -> "出生日期、性别与登记的证件不符，请先由学校管理员更正证件。"));
    }

    private static @Nullable String normal(@Nullable String number) {
        return number == null || number.isBlank() ? null : HashForm.IDENTIFIER.of(number);
    }

    private static void refuse(String field, Optional<String> why) {
        why.ifPresent(
                text -> {
                    throw ProblemException.invalid(field, text);
                });
    }

    void settleTwice(Student student, @Nullable List<GivenReason> overrides) {
        boolean another =
                students.alike(student.name(), student.birthDate()).stream()
                        .anyMatch(one -> !one.equals(student.id()));
        around.warnings().keep(judgeTwice(student, another, overrides));
    }

    /** Says of the other one no more than that there is one. */
    List<Warnings.Overridden> judgeTwice(
            Student student, boolean another, @Nullable List<GivenReason> overrides) {
        return around.warnings()
                .judge(
                        new Warnings.About(StudentService.RESOURCE, student.id(), student.axes()),
                        another
                                ? List.of(new Broken(TWICE, "全市已有姓名和出生日期都相同的学生，请先核对是否为同一人。"))
                                : List.of(),
                        overrides);
    }

    void requireNotBefore(String field, LocalDate day, LocalDate first, String why) {
        if (day.isBefore(first)) {
            throw ProblemException.invalid(field, why);
        }
    }
}
