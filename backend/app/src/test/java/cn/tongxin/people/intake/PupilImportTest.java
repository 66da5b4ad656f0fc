package cn.tongxin.people.intake;

import static cn.tongxin.testing.SheetFile.row;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.testing.Book;
import cn.tongxin.testing.SchoolClasses;
import cn.tongxin.testing.SheetFile;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table of newcomers is taken over row by row, by the rules of the form. */
@QuarkusTest
class PupilImportTest extends ImportApi {
    private static final List<String> FAMILY =
            row(
                    "姓名",
                    "性别",
                    "出生日期",
                    "入学年月",
                    "年级",
                    "班级",
                    "监护人1姓名",
                    "监护人1关系",
                    "监护人1手机号",
                    "监护人2姓名",
                    "监护人2关系",
                    "监护人2是否同住");

    @Test
    void a_child_comes_with_class_and_guardians_as_by_the_form() {
        UUID job =
                imported(
                        List.of(
                                FAMILY,
                                row(
                                        "陆小明",
                                        "男",
                                        "#43164",
                                        "2025-09-01",
                                        "一年级",
                                        "2",
                                        "陆大山",
                                        "父亲",
                                        "#13800002222",
                                        "韦小兰",
                                        "外祖母",
                                        "否"),
                                row(
                                        "陆小红",
                                        "女",
                                        "2018年3月6日",
                                        "202509",
                                        "",
                                        SchoolClasses.THIS_YEAR + "级1班",
                                        "陆大山",
                                        "51",
                                        "13800002222",
                                        "",
                                        "",
                                        "")));
        job(job).body("status", equalTo("DONE"))
                .body("summary", equalTo("已导入 2 行。"))
                .body("facts.written", equalTo("2"))
                .body("facts.wrong", equalTo("0"))
                .body("resultFile", nullValue());
        assertEquals(
                List.of(
                        "陆小明 1 2018-03-05 Z ENROLLED 2025-09-01 " + parallel,
                        "陆小红 2 2018-03-06 Z ENROLLED 2025-09-01 " + group),
                rows.read(
                        "select concat_ws(' ', s.name, s.sex, s.birth_date, s.id_type, s.status,"
                                + " e.from_date, s.class_id) from student s join enrolment e on"
                                + " e.student_id = s.id order by s.birth_date"));
        assertEquals(
                List.of(
                        "陆小明 陆大山 1 51 STATUTORY t t VERIFIED",
                        "陆小明 韦小兰 2 64 CONTACT f f VERIFIED",
                        "陆小红 陆大山 1 51 STATUTORY t t VERIFIED"),
                rows.read(
                        "select concat_ws(' ', s.name, p.name, p.sex, l.relation, l.role,"
                                + " l.may_decide, l.lives_with, l.status) from guardian_link l"
                                + " join student s on s.id = l.student_id join guardian g on"
                                + " g.id = l.guardian_id join person p on p.id = g.person_id"
                                + " order by s.birth_date, l.priority"));
        assertEquals(List.of("2"), rows.read("select count(*) from guardian"));
    }

    @Test
    void a_pupil_who_does_not_come_stands_in_the_way_of_nobody() {
        UUID job =
                imported(
                        List.of(
                                row(
                                        "姓名", "性别", "出生日期", "入学年月", "重复说明", "监护人1姓名", "监护人1关系",
                                        "监护人1手机号", "监护人2姓名", "监护人2关系", "监护人2手机号"),
                                row(
                                        "陆一",
                                        "女",
                                        "2018-03-05",
                                        "202509",
                                        "同名，已核对",
                                        "陆大山",
                                        "父亲",
                                        "13800002222",
                                        "陆大山",
                                        "祖父",
                                        "13800002222"),
                                row(
                                        "陆一",
                                        "女",
                                        "2018-03-05",
                                        "202509",
                                        "",
                                        "陆大山",
                                        "父亲",
                                        "13800002222",
                                        "",
                                        "",
                                        "")));
        job(job).body("summary", equalTo("已导入 1 行，有误 1 行。"));
        assertTrue(reasons(job).get(0).contains("同一位家长只能登记一次"), reasons(job).toString());
        assertEquals(
                List.of("1 1 0"),
                rows.read(
                        "select (select count(*) from student) || ' ' || (select count(*) from"
                                + " person p join guardian g on g.person_id = p.id where p.name ="
                                + " '陆大山') || ' ' || (select count(*) from rule_override)"));
    }

    @Test
    void every_wrong_row_is_named_with_its_reason_and_the_others_come() {
        UUID job =
                imported(
                        List.of(
                                row("XM", "XBM", "CSRQ", "RXNY", "BH", "SFZJH", "XYZJM"),
                                row("陆小一", "女", "2018-03-05", "202509", "", "", "道教"),
                                row("", "女", "2018-03-05", "202509", "", "", ""),
                                row("陆小二", "人", "2018-03-05", "202509", "", "", ""),
                                row("陆小三", "女", "2018-02-30", "202509", "", "", ""),
                                row("陆小四", "女", "去年", "202509", "", "", ""),
                                row("陆小五", "女", "2018-03-05", "202509", "9班", "", ""),
                                row("陆小六", "女", "2018-03-05", "202509", "2020级9班", "", ""),
                                row(
                                        "陆小七",
                                        "女",
                                        "2018-03-05",
                                        "202509",
                                        "",
                                        "450100201803050000",
                                        ""),
                                row(
                                        "陆小八",
                                        "女",
                                        "2018-03-05",
                                        "202509",
                                        "",
                                        "#4.5010020180305E+17",
                                        ""),
                                row("=1+1", "女", "2018-03-05", "202509", "", "", ""),
                                row("陆小九", "女", "2099-03-05", "202509", "", "", ""),
                                row("陆小十", "女", "2018-03-05", "201701", "", "", ""),
                                row("陆☺", "女", "2018-03-05", "202509", "", "", "")));
        job(job).body("status", equalTo("DONE"))
                .body("failed", equalTo(12))
                .body("summary", containsString("已导入 1 行，有误 12 行。没有读取的列：XYZJM；"));
        assertEquals(
                List.of(
                        "3 姓名：必须填写",
                        "4 性别：没有这个选项，可填：男、女、未知、未说明",
                        "5 出生日期：没有这一天，请核对日期",
                        "6 出生日期：不是日期，请按 2019-09-01 的样子填写",
                        "7 班级：只填班号的，请同时填写年级；或填写班名，如 2025级3班",
                        "8 班级：本校没有这个在读班级，请先新建班级，或改正班名"),
                reasons(job).subList(0, 6));
        List<String> rest = reasons(job).subList(6, 12);
        assertTrue(rest.get(0).startsWith("9 证件号码："), rest.get(0));
        assertEquals("10 证件号码：长号码存成了数字，后几位已丢失；请把单元格设为文本后重新填写", rest.get(1));
        assertEquals("11 姓名：单元格是公式，请粘贴为数值后再导入", rest.get(2));
        assertEquals("12 出生日期：出生日期须早于今天", rest.get(3));
        assertEquals("13 入学年月：入学日期不能早于出生日期。", rest.get(4));
        assertTrue(rest.get(5).startsWith("14 姓名："), rest.get(5));
        assertEquals("1", pupils());
    }

    @Test
    void the_report_is_corrected_and_sent_in_as_it_is() {
        UUID job =
                imported(
                        List.of(
                                HEAD,
                                child("陆小一"),
                                row("陆小二", "人", "#43164", "202509", ""),
                                child("陆小三")));
        Book report = report(job);
        assertEquals(
                List.of(
                        List.of("姓名*", "性别", "出生日期", "入学年月", "班级", "未导入原因"),
                        List.of(
                                "陆小二",
                                "人",
                                "2018-03-05",
                                "202509",
                                "",
                                "（原第 3 行）性别：没有这个选项，可填：男、女、未知、未说明")),
                report.texts("学生"));
        UUID again =
                imported(
                        List.of(
                                report.texts("学生").get(0),
                                row("陆小二", "男", "2018-03-05", "202509", "", "（原第 3 行）性别")));
        job(again).body("summary", equalTo("已导入 1 行。"));
        assertEquals("3", pupils());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "UTF-16"})
    void tables_of_text_are_read_in_any_encoding(String encoding) {
        byte[] table =
                SheetFile.csv(Charset.forName(encoding), List.of(HEAD, child("陆小一"), child("韦二")));
        job(imported(request(uploaded(CSV, table)))).body("summary", equalTo("已导入 2 行。"));
        assertEquals(
                List.of("陆小一", "韦二"), rows.read("select name from student order by name_sort"));
    }

    @Test
    void a_mark_a_tab_a_quoted_line_and_long_numbers_are_no_trouble() {
        String table =
                "\ufeff姓名\t性别\t出生日期\t入学年月\t现住址\t学籍号\n"
                        + "陆小一\t女\t20180305\t202509\t\"示例路\"\t=\"L450103201803050017\"\n\n\t\t\t\t\t\n";
        UUID job = imported(request(uploaded(CSV, table.getBytes(StandardCharsets.UTF_8))));
        job(job).body("facts.rows", equalTo("1")).body("summary", equalTo("已导入 1 行。"));
        post(
                        principal,
                        SCHOOL,
                        STUDENTS + "/" + rows.read("select id from student").get(0) + "/reveal",
                        Map.of("fields", List.of("STUDENT_NO"), "reason", "VERIFY"))
                .statusCode(200)
                .body("studentNumber", equalTo("L450103201803050017"));
    }

    @Test
    void what_a_table_of_text_computes_is_not_taken_over() {
        byte[] table =
                SheetFile.csv(
                        StandardCharsets.UTF_8,
                        List.of(HEAD, child("=1+1"), child("=\"陆\"&\"一\""), child("陆小一")));
        UUID job = imported(request(uploaded(CSV, table)));
        assertEquals(List.of("2 姓名：单元格是公式，请粘贴为数值后再导入", "3 姓名：单元格是公式，请粘贴为数值后再导入"), reasons(job));
        assertEquals(List.of("陆小一"), rows.read("select name from student"));
    }

    @Test
    void the_same_child_twice_in_a_table_or_in_the_city_comes_once() {
        List<String> head = row("姓名", "性别", "出生日期", "入学年月", "学籍号", "重复说明");
        UUID job =
                imported(
                        List.of(
                                head,
                                row("陆小一", "女", "2018-03-05", "202509", "", ""),
                                row("陆小一", "女", "2018-03-05", "202509", "", ""),
                                row("陆小一", "女", "2018-03-05", "202509", "", "双胞胎同名，已核对")));
        assertEquals(List.of("3 与第 2 行的姓名、出生日期相同，请只留一行；不是同一人的，在“重复说明”列写明理由"), reasons(job));
        assertEquals("2", pupils());
        UUID again = imported(List.of(head, row("陆小一", "女", "2018-03-05", "202509", "", "")));
        assertEquals(
                List.of("2 全市已有姓名和出生日期都相同的学生，请先核对是否为同一人。核对后确认无误的，在“重复说明”列写明理由再导入。"),
                reasons(again));
        assertEquals(
                List.of("SD-01 双胞胎同名，已核对"),
                rows.read("select rule || ' ' || reason from rule_override"));
    }

    @Test
    void a_table_that_cannot_be_taken_says_why_and_takes_nothing() {
        Map<String, List<List<String>>> wrong =
                Map.of(
                        "第一行中没有这些必填的列：出生日期、入学年月",
                        List.of(row("姓名", "性别"), row("陆小一", "女")),
                        "第一行中“姓名”出现了两次",
                        List.of(row("姓名", "XM", "性别", "出生日期", "入学年月"), row("陆小一")),
                        "表格中只有列名，没有内容",
                        List.of(HEAD, row("", "")));
        wrong.forEach(
                (why, table) ->
                        job(imported(table))
                                .body("status", equalTo("FAILED"))
                                .body("errorCode", equalTo("FILE_REFUSED"))
                                .body("error", containsString(why)));
        byte[] open = "姓名,性别,出生日期,入学年月\n\"陆小一,女,2018-03-05,202509".getBytes(StandardCharsets.UTF_8);
        job(imported(request(uploaded(CSV, open))))
                .body("status", equalTo("FAILED"))
                .body("error", containsString("引号没有成对"));
        assertEquals("0", pupils());
    }

    @Test
    void texts_of_web_systems_and_days_as_numbers_are_read_as_people_see_them() {
        UUID job =
                imported(
                        List.of(
                                row("'姓名", "'性别", "'出生日期", "'入学年月", "'身份证号"),
                                row("'陆小一", "'女", "#43164", "#45901", ""),
                                row("'陆小二", "女", "#20180305", "#202509", ""),
                                row("陆小三", "女", "#2018", "202509", ""),
                                row("陆小四", "女", "#43164", "#2025.9", ""),
                                row("陆小五", "女", "#43164", "202509", "#450100201803050038")));
        assertEquals(
                List.of("陆小一 2018-03-05 2025-09-01", "陆小二 2018-03-05 2025-09-01"),
                rows.read(
                        "select concat_ws(' ', s.name, s.birth_date, e.from_date) from student s"
                                + " join enrolment e on e.student_id = s.id order by s.name"));
        assertEquals(
                List.of(
                        "4 出生日期：不是日期，请按 2019-09-01 的样子填写",
                        "5 入学年月：不是日期，请按 2019-09-01 的样子填写",
                        "6 证件号码：长号码存成了数字，后几位已丢失；请把单元格设为文本后重新填写"),
                reasons(job));
        assertEquals(List.of("2018", "2018-03-05", "2018-03-05"), report(job).column("学生", "出生日期"));
        assertEquals(List.of("", "", ""), report(job).column("学生", "身份证号"));
    }

    @Test
    void what_is_merged_below_the_heading_is_told() {
        List<List<String>> table = List.of(HEAD, child("陆小一"), child("陆小二"));
        byte[] merged =
                SheetFile.book(table, "<mergeCells><mergeCell ref=\"E2:E3\"/></mergeCells>");
        job(imported(request(uploaded(XLSX, merged))))
                .body("status", equalTo("FAILED"))
                .body("error", containsString("合并的单元格"));
        byte[] title = SheetFile.book(table, "<mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>");
        job(imported(request(uploaded(XLSX, title)))).body("summary", equalTo("已导入 2 行。"));
    }

    @Test
    void whom_no_paper_names_is_only_called_and_who_may_be_a_parent_is_asked_for() {
        List<String> head = row("姓名", "性别", "出生日期", "入学年月", "监护人1姓名", "监护人1关系", "监护人1可否接送");
        UUID job =
                imported(
                        List.of(
                                head,
                                row("陆小一", "女", "2018-03-05", "202509", "韦邻居", "非亲属", ""),
                                row("陆小二", "女", "2018-03-05", "202509", "韦奶奶", "祖母", "是"),
                                row("陆小三", "女", "2018-03-05", "202509", "韦继母", "58", "")));
        assertEquals(List.of("4 监护人1是否法定监护人：继父母、养父母请填写是或否"), reasons(job));
        assertEquals(
                List.of("62 CONTACT f t f", "99 CONTACT f f f"),
                rows.read(
                        "select concat_ws(' ', relation, role, may_view, may_pick_up, may_decide)"
                                + " from guardian_link order by relation"));
    }

    @Test
    void days_are_counted_as_the_book_counts_them() {
        byte[] book = SheetFile.book(List.of(HEAD, row("陆小一", "女", "#41702", "202509", "")), true);
        imported(request(uploaded(XLSX, book)));
        assertEquals(List.of("2018-03-05"), rows.read("select birth_date from student"));
    }
}
