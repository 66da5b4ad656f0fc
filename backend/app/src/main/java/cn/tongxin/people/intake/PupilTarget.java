package cn.tongxin.people.intake;

import cn.tongxin.kernel.errors.FieldError;
import cn.tongxin.kernel.errors.Judged;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.rules.RuleException;
import cn.tongxin.org.Classes.SchoolClass;
import cn.tongxin.people.family.GuardianEntry;
import cn.tongxin.people.family.GuardianEntry.NewTie;
import cn.tongxin.people.family.GuardianEntry.Ready;
import cn.tongxin.people.intake.PupilSheetRow.Tied;
import cn.tongxin.people.student.PupilEntry;
import cn.tongxin.people.student.PupilEntry.NewPupil;
import cn.tongxin.people.student.StudentRequests.StudentCreate;
import cn.tongxin.platform.imports.ImportTarget;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Pupils of one table on their way into one school. */
final class PupilTarget implements ImportTarget<PupilSheetRow> {
    private static final String TWICE = "SD-01";
    private static final Set<String> PARENTS = Set.of("50", "51", "52");

    /** Parents by marriage or adoption: only the papers tell whether they answer by law. */
    private static final Set<String> PERHAPS = Set.of("57", "58", "59");

    private static final Set<String> MEN =
            Set.of("51", "61", "63", "66", "71", "73", "81", "83", "85", "87", "89");
    private static final Set<String> WOMEN =
            Set.of("52", "62", "64", "67", "75", "77", "82", "84", "86", "88", "90");

    private final UUID school;
    private final List<SchoolClass> classes;
    private final PupilEntry pupils;
    private final GuardianEntry guardians;

    PupilTarget(
            UUID school, List<SchoolClass> classes, PupilEntry pupils, GuardianEntry guardians) {
        this.school = school;
        this.classes = classes;
        this.pupils = pupils;
        this.guardians = guardians;
    }

    @Override
    public void complete(ObjectNode row) {
        ObjectNode pupil = row.withObjectProperty("pupil");
        pupil.put("school", school.toString());
        if (!pupil.has("idType")) {
            pupil.put("idType", pupil.has("idNo") ? "1" : "Z");
        }
        String grade = taken(row, "grade");
        String called = taken(pupil, "classGroup");
        if (called != null) {
            pupil.put("classGroup", group(called, grade).toString());
        }
        String reason = taken(row, "reason");
        if (reason != null) {
            pupil.putArray("overrides").addObject().put("rule", TWICE).put("reason", reason);
        }
        guardian(row, PupilColumns.FIRST, 1);
        guardian(row, PupilColumns.SECOND, 2);
    }

    private static @Nullable String taken(ObjectNode from, String field) {
        JsonNode value = from.remove(field);
        return value == null ? null : value.asText();
    }

    /** By its whole name, or by its number within a grade. */
    private UUID group(String called, @Nullable String grade) {
        String number = called.endsWith("班") ? called.substring(0, called.length() - 1) : called;
        boolean plain = number.matches("\\d{1,2}");
        List<SchoolClass> found =
                classes.stream()
                        .filter(
                                one ->
                                        one.name().equals(called)
                                                || plain
                                                        && one.grade().equals(grade)
                                                        && one.name().endsWith("级" + number + "班"))
                        .toList();
        if (found.size() == 1) {
            return found.get(0).id();
        }
        throw ProblemException.invalid(
                PupilColumns.CLASS,
                plain && grade == null
                        ? "只填班号的，请同时填写年级；或填写班名，如 2025级3班"
                        : found.isEmpty() ? "本校没有这个在读班级，请先新建班级，或改正班名" : "有几个班级都叫这个名字，请填写完整的班名");
    }

    private static void guardian(ObjectNode row, String side, int priority) {
        if (!row.has(side)) {
            return;
        }
        ObjectNode tied = row.withObjectProperty(side);
        ObjectNode terms = tied.withObjectProperty("terms");
        String relation = terms.path("relation").asText();
        if (relation.isEmpty()) {
            throw ProblemException.invalid(side + ".terms.relation", "填写了监护人的，须填写关系");
        }
        String told = taken(tied, "statutory");
        if (told == null && PERHAPS.contains(relation)) {
            throw ProblemException.invalid(side + ".statutory", "继父母、养父母请填写是或否");
        }
        boolean statutory = told == null ? PARENTS.contains(relation) : Boolean.parseBoolean(told);
        terms.put("role", statutory ? "STATUTORY" : "CONTACT");
        terms.put("custody", statutory ? "BOTH" : "NONE");
        if (!terms.has("livesWith")) {
            terms.put("livesWith", true);
        }
        terms.put("mayView", statutory);
        if (!terms.has("mayPickUp")) {
            terms.put("mayPickUp", statutory);
        }
        terms.put("mayDecide", statutory);
        terms.put("priority", priority);
        tied.withObjectProperty("person").put("sex", sex(relation));
    }

    private static String sex(String relation) {
        return MEN.contains(relation) ? "1" : WOMEN.contains(relation) ? "2" : "0";
    }

    @Override
    public List<Key> keys(PupilSheetRow row) {
        StudentCreate pupil = row.pupil();
        List<Key> keys = new ArrayList<>();
        if (pupil.idNo() != null) {
            keys.add(new Key("证件号码相同，请只留一行", pupil.idNo().toUpperCase(Locale.ROOT)));
        }
        if (pupil.studentNo() != null) {
            keys.add(new Key("学籍号相同，请只留一行", pupil.studentNo().toUpperCase(Locale.ROOT)));
        }
        if (pupil.overrides() == null) {
            keys.add(
                    new Key(
                            "姓名、出生日期相同，请只留一行；不是同一人的，在“重复说明”列写明理由",
                            pupil.name() + pupil.birthDate()));
        }
        return keys;
    }

    @Override
    public boolean tellsWhich() {
        return true;
    }

    /** One of the two who may answer for a pupil of the list. */
    private record Side(int place, String side) {}

    @Override
    public Map<Integer, ProblemException> write(List<PupilSheetRow> rows) {
        Map<Integer, ProblemException> refused = new HashMap<>();
        List<Judged<NewPupil>> judged =
                pupils.judge(rows.stream().map(PupilSheetRow::pupil).toList());
        List<Side> sides = new ArrayList<>();
        List<NewTie> asked = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            NewPupil pupil = judged.get(i).value();
            if (pupil == null) {
                refused.put(i, judged.get(i).why());
            } else {
                ask(pupil, new Side(i, PupilColumns.FIRST), rows.get(i).first(), sides, asked);
                ask(pupil, new Side(i, PupilColumns.SECOND), rows.get(i).second(), sides, asked);
            }
        }
        List<Judged<Ready>> ties = guardians.judge(asked);
        for (int i = 0; i < ties.size(); i++) {
            if (ties.get(i).value() == null) {
                Side side = sides.get(i);
                ProblemException why = told(side.side(), ties.get(i).why());
                requireNoNamesake(rows, side.place(), why);
                refused.putIfAbsent(side.place(), why);
            }
        }
        enter(judged, ties, sides, refused.keySet());
        return refused;
    }

    /** Others were held against a pupil who does not come after all: each is tried by itself. */
    private static void requireNoNamesake(
            List<PupilSheetRow> rows, int place, ProblemException why) {
        StudentCreate left = rows.get(place).pupil();
        for (int i = place + 1; i < rows.size(); i++) {
            StudentCreate other = rows.get(i).pupil();
            if (other.name().equals(left.name()) && other.birthDate().equals(left.birthDate())) {
                throw why;
            }
        }
    }

    private static void ask(
            NewPupil pupil, Side side, @Nullable Tied tied, List<Side> sides, List<NewTie> asked) {
        if (tied != null) {
            sides.add(side);
            asked.add(new NewTie(pupil.id(), pupil.place(), tied.person(), tied.terms()));
        }
    }

    private void enter(
            List<Judged<NewPupil>> judged,
            List<Judged<Ready>> ties,
            List<Side> sides,
            Set<Integer> refused) {
        List<NewPupil> taken = new ArrayList<>();
        for (int i = 0; i < judged.size(); i++) {
            if (!refused.contains(i)) {
                taken.add(judged.get(i).orThrow());
            }
        }
        List<Ready> tied = new ArrayList<>();
        for (int i = 0; i < ties.size(); i++) {
            if (!refused.contains(sides.get(i).place())) {
                tied.add(ties.get(i).orThrow());
            }
        }
        if (!taken.isEmpty()) {
            pupils.enter(taken);
        }
        if (!tied.isEmpty()) {
            guardians.tie(tied);
        }
    }

    /** Said of the columns of that guardian. */
    private static ProblemException told(String side, ProblemException why) {
        return why instanceof RuleException
                ? why
                : new ProblemException(
                        why.code(),
                        why.detail(),
                        why.errors().stream()
                                .map(one -> new FieldError(at(side, one.field()), one.message()))
                                .toList());
    }

    /** Fields of the person and of the terms have different names. */
    private static String at(String side, String field) {
        boolean person = Set.of("name", "sex", "phone", "person").contains(field);
        return side + (person ? ".person." : ".terms.") + (field.equals("person") ? "name" : field);
    }
}
