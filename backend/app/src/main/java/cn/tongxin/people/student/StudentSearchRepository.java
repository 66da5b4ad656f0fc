package cn.tongxin.people.student;

import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.kernel.scope.RowScope;
import cn.tongxin.people.student.StudentViews.StudentRow;
import cn.tongxin.platform.persistence.ScopedRepository;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.security.CurrentCaller;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * Finds the first few pupils in scope by what somebody knows of them. A fragment of a name is
 * "equal at the k-th character": one branch for each k, each answered in order from an index of its
 * own, so that a page of a city costs a page and not a city.
 */
@Singleton
class StudentSearchRepository extends ScopedRepository<Student> {
    /** The highest code point; what begins with something stands before that and this. */
    private static final String END = "\uDBFF\uDFFF";

    private static final String BY_WORD =
            "select s.name collate \"C\" as word, s.id from student s";
    private static final String ORDER = "word, id";

    /** Positions that have an index of their own; longer names are looked through. */
    private static final int INDEXED = 4;

    /** Schools of one caller that are looked up one by one. */
    private static final int FEW = 5;

    private final CurrentCaller caller;

    StudentSearchRepository(Access access, CurrentCaller caller) {
        super(Student.class, access);
        this.caller = caller;
    }

    private record Found(String word, UUID id) {}

    /** Merged rows are in no answer. */
    @Override
    protected Sql narrowed() {
        return new Sql("s.merged_into is null");
    }

    List<UUID> byFragment(String fragment, int most) {
        RowScope scope = caller.scope();
        List<Sql> either =
                scope.isOfSchoolsOnly() && scope.schools().size() <= FEW
                        ? scope.schools().stream().map(one -> within(one, fragment)).toList()
                        : positions(fragment);
        return found(BY_WORD, either, most);
    }

    /** Anywhere in the names of one school. */
    private static Sql within(UUID school, String fragment) {
        List<String> words = new ArrayList<>(characters(fragment));
        words.add(school.toString());
        return new Sql(
                        "array_append(string_to_array(s.name, null), s.school_id::text) @> ?",
                        Sql.array("text", words))
                .add(" and strpos(s.name, ?) > 0", fragment);
    }

    private static List<String> characters(String fragment) {
        return fragment.codePoints().distinct().mapToObj(Character::toString).toList();
    }

    /** No name fulfils two of them: each says where the fragment stands first. */
    private static List<Sql> positions(String fragment) {
        int length = fragment.codePointCount(0, fragment.length());
        List<Sql> either = new ArrayList<>();
        either.add(begins("s.name", fragment));
        int indexed = length == 1 ? INDEXED : length == 2 ? INDEXED - 1 : length == 3 ? 2 : 1;
        for (int k = 2; k <= indexed; k++) {
            either.add(at(k, Math.min(length, 2), fragment));
        }
        either.add(beyond(indexed, fragment));
        return either;
    }

    /**
     * In a long name, of which there are few: found first, by its characters, and put in order then
     * (offset 0). In the order of the answer all of them would be looked through for a rare one.
     */
    private static Sql beyond(int position, String fragment) {
        return new Sql(
                        "s.id in (select l.id from student l where l.merged_into is null and"
                                + " char_length(l.name) > 4 and string_to_array(l.name, null) @> ?",
                        Sql.array("text", characters(fragment)))
                .add(" and strpos(l.name, ?) > " + position + " offset 0)", fragment);
    }

    private static Sql at(int position, int indexed, String fragment) {
        String part = fragment.substring(0, fragment.offsetByCodePoints(0, indexed));
        Sql sql =
                new Sql("substr(s.name, " + position + ", " + indexed + ") = ?", part)
                        .add(" and strpos(s.name, ?) = " + position, fragment);
        int shortest = position + indexed - 1;
        return shortest > 2 ? sql.add(" and char_length(s.name) >= " + shortest) : sql;
    }

    private static Sql begins(String column, String with) {
        String inOrder = column + " collate \"C\"";
        return new Sql(inOrder + " >= ? and ", with).add(inOrder + " < ?", with + END);
    }

    /** Whole syllables come first: whoever types them means more than letters. */
    List<UUID> byLetters(Collection<String> spellings, int most) {
        List<UUID> all = new ArrayList<>();
        for (String column : List.of("s.name_pinyin", "s.name_initials")) {
            String select = "select " + column + " collate \"C\" as word, s.id from student s";
            spellings.stream()
                    .flatMap(typed -> found(select, List.of(begins(column, typed)), most).stream())
                    .filter(id -> !all.contains(id))
                    .forEach(all::add);
        }
        return all.subList(0, Math.min(most, all.size()));
    }

    /**
     * @param hashes under which the number may be found
     */
    List<UUID> byNumber(Collection<String> hashes, int most) {
        return found(BY_WORD, List.of(new Sql("").in("s.student_no_hash", hashes, "text")), most);
    }

    /** Of whoever answers for the pupil on that day. */
    List<UUID> byPhone(String column, String number, LocalDate on, int most) {
        Sql reached =
                new Sql(
                        "s.id in (select l.student_id from person p"
                                + " join guardian g on g.person_id = p.id"
                                + " join guardian_link l on l.guardian_id = g.id"
                                + " and l.status = 'VERIFIED' and not l.cut_by_order"
                                + " and l.valid_from <= ? and coalesce(l.valid_to >= ?, true)"
                                + " where "
                                + column
                                + " = ?)",
                        on,
                        on,
                        number);
        return found(BY_WORD, List.of(reached), most);
    }

    private List<UUID> found(String select, List<Sql> either, int most) {
        return first(most, new Sql(select), either, ORDER, row -> new Found(row.text(), row.id()))
                .stream()
                .map(Found::id)
                .toList();
    }

    /** In the order in which they were found. */
    List<StudentRow> shown(List<UUID> ids) {
        Sql some = new Sql(" and ").in("s.id", ids, "uuid");
        return rows(StudentProjections.rows(), some, StudentProjections.ROW.row()).stream()
                .sorted(Comparator.comparingInt(row -> ids.indexOf(row.id())))
                .toList();
    }

    @Override
    protected Axes axesOf(Student student) {
        return student.axes();
    }
}
