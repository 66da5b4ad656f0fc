package cn.tongxin.bench.fault;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table of pupils who are all made up: names of five characters that tell the row, phones of a
 * block nobody has. Some rows are wrong, each in the next of twenty ways.
 *
 * @param surname one character; tables of one run have different ones
 * @param oneWrongIn one row in so many is wrong; 0 when none is
 * @param guardians whether each pupil comes with a father
 */
record PupilTable(String surname, int rows, int oneWrongIn, boolean guardians) {
    private static final String HEAD =
            "姓名,性别,出生日期,证件类型,证件号码,学籍号,民族,户籍区划代码,现住址,入学年月,年级,班级,"
                    + "监护人1姓名,监护人1关系,监护人1手机号,监护人1是否法定监护人";
    private static final int COLUMNS = HEAD.split(",").length;

    /** Column and what stands there instead. */
    private static final List<Map.Entry<Integer, String>> WRONG =
            List.of(
                    Map.entry(0, ""),
                    Map.entry(0, "李"),
                    Map.entry(0, "李=1"),
                    Map.entry(1, "人"),
                    Map.entry(1, ""),
                    Map.entry(2, "去年"),
                    Map.entry(2, "2018-02-30"),
                    Map.entry(2, "2099-01-01"),
                    Map.entry(3, "学生证"),
                    Map.entry(4, "450100201803050000"),
                    Map.entry(5, "G12"),
                    Map.entry(6, "火星族"),
                    Map.entry(7, "45"),
                    Map.entry(8, "=1+1"),
                    Map.entry(9, "201501"),
                    Map.entry(9, ""),
                    Map.entry(11, "99"),
                    Map.entry(12, "李"),
                    Map.entry(13, "邻居"),
                    Map.entry(14, "1380"));

    /** In how many ways rows are wrong. */
    static final int WAYS = WRONG.size();

    /** Other names at each run: those of the run before are in the city. */
    private static final int RUN = (int) (System.currentTimeMillis() / 1000 % 20_000);

    /** The first row below the head, as the product and people count them. */
    private static final int FIRST_ROW = 2;

    private static final int PHONES_OF_A_TABLE = 1_000_000;

    byte[] bytes() {
        StringBuilder table = new StringBuilder(HEAD).append('\n');
        int kind = 0;
        for (int i = 0; i < rows; i++) {
            List<String> cells = new ArrayList<>(cells(i));
            if (isWrong(i)) {
                Map.Entry<Integer, String> wrong = WRONG.get(kind++ % WAYS);
                cells.set(wrong.getKey(), wrong.getValue());
            }
            if (cells.size() != COLUMNS) {
                throw new IllegalStateException("columns and cells differ");
            }
            table.append(String.join(",", cells)).append('\n');
        }
        return table.toString().getBytes(StandardCharsets.UTF_8);
    }

    private List<String> cells(int i) {
        return List.of(
                name(i),
                i % 2 == 0 ? "男" : "女",
                "2018-%02d-%02d".formatted(1 + i % 12, 1 + i % 28),
                "",
                "",
                "",
                "壮族",
                "450103",
                "示例路 " + i % 900 + " 号",
                "202509",
                "",
                "",
                guardians ? "父" + name(i) : "",
                guardians ? "父亲" : "",
                guardians
                        ? "199%08d".formatted(surname.charAt(0) % 100 * PHONES_OF_A_TABLE + i)
                        : "",
                guardians ? "是" : "");
    }

    private boolean isWrong(int i) {
        return oneWrongIn > 0 && i % oneWrongIn == oneWrongIn / 2;
    }

    private String name(int i) {
        return ""
                + beginning()
                + (char) ('一' + i % 100)
                + (char) ('丁' + i / 100 % 100)
                + (char) ('东' + i / 10_000);
    }

    /** How every name of this table begins, and no other. */
    String beginning() {
        return surname + (char) ('一' + RUN);
    }

    /** The number of the row in which a pupil of this table stands. */
    int rowOf(String name) {
        int at = beginning().length();
        int i =
                name.charAt(at)
                        - '一'
                        + (name.charAt(at + 1) - '丁') * 100
                        + (name.charAt(at + 2) - '东') * 10_000;
        return i + FIRST_ROW;
    }

    /**
     * Numbers of the rows that are wrong.
     *
     * @param first among so many rows below the head
     */
    SortedSet<Integer> wrongRows(int first) {
        return numbers(first, true);
    }

    /** Numbers of the others. */
    SortedSet<Integer> rightRows(int first) {
        return numbers(first, false);
    }

    private SortedSet<Integer> numbers(int first, boolean wrong) {
        return IntStream.range(0, first)
                .filter(i -> isWrong(i) == wrong)
                .mapToObj(i -> i + FIRST_ROW)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** How many are in one of them only. */
    static long differing(SortedSet<Integer> some, SortedSet<Integer> others) {
        return some.stream().filter(row -> !others.contains(row)).count()
                + others.stream().filter(row -> !some.contains(row)).count();
    }
}
