package cn.tongxin.platform.exports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.testing.Book;
import cn.tongxin.testing.Institutes;
import cn.tongxin.testing.People;
import cn.tongxin.testing.People.Teacher;
import cn.tongxin.testing.SchoolClasses;
import cn.tongxin.testing.SchoolClasses.Seed;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the files of further lists hold: the list, in words, with names cut. */
@QuarkusTest
class ExportListsTest extends ExportApi {
    private static final int YEAR = SchoolClasses.THIS_YEAR;

    private UUID teacher;

    @BeforeEach
    void aClassAndAnAccountAtTheFirstSchool() {
        teacher = new People(rows).teacher(new Teacher("黄小华", "13800001111", "450103", first));
        SchoolClasses classes = new SchoolClasses(rows);
        classes.add(new Seed(first, "PRI", "03", YEAR - 2, YEAR, 2), teacher);
        classes.add(new Seed(elsewhere, "PRI", "01", YEAR, YEAR, 1));
    }

    private UUID kept(String username, String name) {
        UUID account = rows.account(username);
        rows.execute(
                "update account set display_name = ?, unit_code = '450103', school_id = ? where id"
                        + " = ?",
                name,
                first,
                account);
        return account;
    }

    private Book of(UUID who, String role, String list, Map<String, String> filters) {
        return exported(who, role, Map.of("resource", list, "filters", filters));
    }

    @Test
    void classes_stand_with_their_grade_in_words_and_their_teacher_cut() {
        for (UUID who : List.of(county, bureau)) {
            String role = who.equals(county) ? COUNTY : BUREAU;
            Book book = of(who, role, "classes", Map.of("school", first.toString()));
            assertEquals(List.of("班级", "说明"), book.names());
            assertEquals(
                    List.of(
                            "班级", "学校", "管理单位代码", "学段", "年级", "年级所属学年", "入学年份", "班号", "班主任", "班额",
                            "状态", "最近修改时间"),
                    book.texts("班级").get(0));
            assertEquals(List.of((YEAR - 2) + "级2班"), book.column("班级", "班级"));
            assertEquals(List.of("甲小学"), book.column("班级", "学校"));
            assertEquals(List.of("小学"), book.column("班级", "学段"));
            assertEquals(List.of("三年级"), book.column("班级", "年级"));
            assertEquals(List.of("黄*"), book.column("班级", "班主任"));
            assertEquals(List.of("在读"), book.column("班级", "状态"));
        }
    }

    @Test
    void grants_stand_with_role_place_and_period_and_every_name_cut() {
        UUID holder = kept("somebody", "覃佩兰");
        UUID grant = rows.schoolGrant(holder, "subject-teacher", first);
        rows.execute(
                "update role_grant set granted_by = ?, valid_to = '2027-08-31T16:00:00Z' where id ="
                        + " ?",
                kept("giver", "农若溪"),
                grant);
        Book book = of(county, COUNTY, "grants", Map.of("role", "subject-teacher"));
        assertEquals(List.of("授权", "说明"), book.names());
        assertEquals(List.of("somebody"), book.column("授权", "登录名"));
        assertEquals(List.of("覃*"), book.column("授权", "持有人"));
        assertEquals(List.of("科任教师"), book.column("授权", "角色"));
        assertEquals(List.of("学校"), book.column("授权", "范围类型"));
        assertEquals(List.of("甲小学"), book.column("授权", "范围"));
        assertEquals(List.of("有效"), book.column("授权", "状态"));
        assertEquals(List.of("农*"), book.column("授权", "授权人"));
        Row row = book.rows("授权").get(1);
        assertEquals("2027-09-01T00:00", row.getCell(9).asDate().toString());
    }

    @Test
    void accounts_stand_with_place_and_roles_and_their_names_cut_for_everybody() {
        rows.schoolGrant(kept("somebody", "覃佩兰"), "subject-teacher", first);
        UUID system = cityWide("system", "system-admin");
        for (Map.Entry<UUID, String> who :
                Map.of(county, COUNTY, system, "system-admin").entrySet()) {
            Book book =
                    of(
                            who.getKey(),
                            who.getValue(),
                            "accounts",
                            Map.of("school", first.toString()));
            assertEquals(List.of("账户", "说明"), book.names());
            assertEquals(List.of("somebody"), book.column("账户", "登录名"));
            assertEquals(List.of("覃*"), book.column("账户", "姓名"));
            assertEquals(List.of("甲小学"), book.column("账户", "管理账户的地方"));
            assertEquals(List.of("科任教师"), book.column("账户", "角色"));
            assertEquals(List.of("使用中"), book.column("账户", "状态"));
            assertEquals(List.of("已一致"), book.column("账户", "登录服务"));
        }
    }

    @Test
    void institutes_their_papers_and_researchers_stand_in_words_and_names_cut() {
        Institutes institutes = new Institutes(rows);
        UUID institute = institutes.add("450103", "=1+1", "OPERATING");
        institutes.plan(institute);
        UUID person = new People(rows).person("韦小美", "13900001111", "450103", null);
        institutes.researcher(institute, person);
        for (Map.Entry<UUID, String> who : Map.of(county, COUNTY, bureau, BUREAU).entrySet()) {
            Book book = of(who.getKey(), who.getValue(), "institutes", Map.of());
            assertEquals(List.of("=1+1"), book.column("指导机构", "名称"));
            assertEquals(List.of("县区指导所"), book.column("指导机构", "级别"));
            assertEquals(List.of("运行"), book.column("指导机构", "状态"));
            assertFalse(book.part("xl/worksheets/sheet1.xml").contains("<f"));
            book = of(who.getKey(), who.getValue(), "researchers", Map.of("subject", "FAMILY"));
            assertEquals(List.of("韦*"), book.column("教研员", "姓名"));
            assertEquals(List.of("兼职"), book.column("教研员", "专职或兼职"));
            assertEquals(List.of("家庭教育"), book.column("教研员", "研究方向"));
            assertEquals(List.of("在聘"), book.column("教研员", "状态"));
            book = of(who.getKey(), who.getValue(), "institute-papers", Map.of("year", "2025"));
            assertEquals(List.of("=1+1"), book.column("年度计划和总结", "机构"));
            assertEquals(List.of("年度计划"), book.column("年度计划和总结", "种类"));
        }
    }

    @Test
    void roll_overs_and_semesters_stand_in_words_and_days() {
        rows.execute(
                "insert into roll_over (id, unit_code, school_id, school_year, status, job_id,"
                        + " promoted, created_at, updated_at, source) select gen_random_uuid(),"
                        + " unit_code, id, 2026, 'DONE', gen_random_uuid(), 12, now(), now(), 'API'"
                        + " from school where id = ?",
                first);
        Book book = of(county, COUNTY, "roll-overs", Map.of("status", "DONE"));
        assertEquals(List.of("2026-2027"), book.column("升级记录", "升入学年"));
        assertEquals(List.of("甲小学"), book.column("升级记录", "范围"));
        assertEquals(List.of("已完成"), book.column("升级记录", "状态"));
        assertEquals(List.of("12"), book.column("升级记录", "升级的班级"));
        Map<String, String> one = Map.of("academicYear", "2025-2026", "stageGroup", "SENIOR");
        book = of(bureau, BUREAU, "semesters", one);
        assertEquals(List.of("秋季", "春季"), book.column("学期", "学期"));
        assertEquals(Set.of("高中"), Set.copyOf(book.column("学期", "学段组")));
        String reported =
                rows.read(
                                "select report_on from semester where code = '2025-2026-1' and"
                                        + " stage_group = 'SENIOR'")
                        .get(0);
        assertEquals(reported + "T00:00", book.rows("学期").get(1).getCell(5).asDate().toString());
    }

    @Test
    void public_lists_stand_as_everybody_sees_them() {
        Book book = of(county, COUNTY, "school-directory", Map.of("county", "450124"));
        assertEquals(List.of("丙小学"), book.column("学校名录", "学校名称"));
        assertEquals(List.of("小学"), book.column("学校名录", "学段"));
        book = of(county, COUNTY, "divisions", Map.of("level", "COUNTY"));
        assertEquals(Set.of("县区"), Set.copyOf(book.column("行政区划", "层级")));
        assertTrue(book.column("行政区划", "代码").contains("450103"));
        book = of(county, COUNTY, "managing-units", Map.of("kind", "COUNTY"));
        assertEquals(Set.of("县区"), Set.copyOf(book.column("管理单位", "类型")));
    }

    @Test
    void the_schools_behind_a_figure_stand_with_what_they_have_or_lack() {
        Book book = of(county, COUNTY, "metric-rows", Map.of("metric", "M25", "met", "false"));
        assertEquals(Set.of("甲小学", "乙小学"), Set.copyOf(book.column("指标背后的学校", "学校")));
        assertEquals(Set.of("否"), Set.copyOf(book.column("指标背后的学校", "达到分子的条件")));
        String about = book.texts("说明").toString();
        assertTrue(about.contains("M25"), about);
        for (Map<String, String> wrong :
                List.of(
                        Map.<String, String>of(),
                        Map.of("metric", "M25,M01"),
                        Map.of("metric", "M03"),
                        Map.of("metric", "M25", "asOf", "2999-01-01"))) {
            ask(county, COUNTY, Map.of("resource", "metric-rows", "filters", wrong))
                    .then()
                    .statusCode(400);
        }
        ask(county, COUNTY, Map.of("resource", "metric-rows", "filters", Map.of("metric", "M99")))
                .then()
                .statusCode(404);
    }

    @Test
    void a_name_that_was_looked_for_is_neither_in_the_file_nor_open_to_masked_eyes() {
        kept("somebody", "覃佩兰");
        for (String list : List.of("accounts", "grants")) {
            rows.schoolGrant(kept("one-of-" + list, "覃佩兰"), "lecturer", first);
            Book book = of(county, COUNTY, list, Map.of("name", "佩兰"));
            String about = book.texts("说明").toString();
            assertTrue(about.contains("已填写，此处不显示"), about);
            assertFalse(about.contains("佩兰"), about);
        }
        UUID system = cityWide("system", "system-admin");
        ask(system, "system-admin", Map.of("resource", "accounts", "filters", Map.of("name", "佩兰")))
                .then()
                .statusCode(403);
    }

    @Test
    void a_text_that_looks_like_a_formula_stays_a_text_in_each_of_them() {
        rows.set(first, "name", "=1+1");
        rows.schoolGrant(kept("somebody", "覃佩兰"), "lecturer", first);
        Map<String, String> ofTheSchool = Map.of("school", first.toString());
        Map<String, String> column = Map.of("班级", "学校", "授权", "范围", "账户", "管理账户的地方");
        for (String list : List.of("classes", "grants", "accounts")) {
            Book book = of(county, COUNTY, list, ofTheSchool);
            String sheet = book.names().get(0);
            int at = book.texts(sheet).get(0).indexOf(column.get(sheet));
            Row row = book.rows(sheet).get(1);
            assertEquals(CellType.STRING, row.getCell(at).getType());
            assertEquals("=1+1", row.getCell(at).asString());
            String xml = book.part("xl/worksheets/sheet1.xml");
            assertFalse(xml.contains("<f"), xml);
            String quoted = " s=\"2\" t=\"inlineStr\"><is><t xml:space=\"preserve\">=1+1<";
            assertTrue(xml.contains(quoted), xml);
        }
    }

    @Test
    void each_leaves_its_line_in_the_log() {
        rows.schoolGrant(kept("somebody", "覃佩兰"), "lecturer", first);
        for (String list : List.of("classes", "grants", "accounts")) {
            of(county, COUNTY, list, Map.of("school", first.toString()));
        }
        assertEquals(
                List.of(
                        "class-export.run list=classes filters=school rows=1",
                        "grant-export.run list=grants filters=school rows=1",
                        "user-export.run list=accounts filters=school rows=1"),
                rows.read(
                        "select action || ' ' || detail from audit_event where action like"
                                + " '%-export.run' order by seq"));
    }
}
