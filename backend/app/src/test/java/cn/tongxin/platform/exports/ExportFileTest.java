package cn.tongxin.platform.exports;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.platform.retention.RetentionJob;
import cn.tongxin.testing.Book;
import cn.tongxin.testing.People;
import cn.tongxin.testing.People.Teacher;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/**
 * The file of an export, read back whole: what the list shows, in words, and by whom it was taken.
 */
@QuarkusTest
class ExportFileTest extends ExportApi {
    @Inject RetentionJob retention;

    @Test
    void it_holds_the_rows_of_the_list_in_words_under_chinese_headings() {
        rows.set(first, "boarding", true);
        Book book =
                exported(county, COUNTY, Map.of("resource", "schools", "sort", "identifierCode"));
        assertEquals(List.of("学校", "说明"), book.names());
        assertEquals(
                List.of(
                        "学校标识码",
                        "学校名称",
                        "办学类型",
                        "学段",
                        "办别",
                        "城乡分类",
                        "管理单位",
                        "县区",
                        "乡镇街道",
                        "寄宿制",
                        "状态",
                        "经度（GCJ-02）",
                        "纬度（GCJ-02）",
                        "最近修改时间"),
                book.texts("学校").get(0));
        assertEquals(3, book.rows("学校").size());
        assertEquals(
                List.of(
                        "2145000001",
                        "甲小学",
                        "小学",
                        "小学",
                        "公办",
                        "主城区",
                        "青秀区",
                        "青秀区",
                        "青秀区一镇",
                        "是",
                        "在办"),
                book.texts("学校").get(1).subList(0, 11));
        assertEquals("乙小学", book.texts("学校").get(2).get(1));
        assertEquals("否", book.texts("学校").get(2).get(9));
    }

    @Test
    void it_has_codes_as_text_numbers_as_numbers_and_times_of_nanning() {
        Row row =
                exported(county, COUNTY, Map.of("resource", "schools", "sort", "identifierCode"))
                        .rows("学校")
                        .get(1);
        assertEquals(CellType.STRING, row.getCell(0).getType());
        assertEquals(0, row.getCell(11).asNumber().compareTo(new BigDecimal("108.35")));
        // Rows.AT is one o'clock in UTC.
        assertEquals("2026-01-05T09:00", row.getCell(13).asDate().toString());
    }

    @Test
    void it_says_who_took_it_when_and_by_which_filter() {
        Book book =
                exported(
                        county,
                        COUNTY,
                        Map.of(
                                "resource",
                                "schools",
                                "filters",
                                Map.of("status", "OPERATING", "county", "450103")));
        Map<String, String> about =
                book.texts("说明").stream().collect(Collectors.toMap(l -> l.get(0), l -> l.get(1)));
        assertEquals("学校", about.get("导出内容"));
        assertTrue(about.get("导出人").endsWith("（县区教育管理员）"), about.get("导出人"));
        assertTrue(about.get("导出时间").matches("20\\d\\d年\\d+月\\d+日 \\d\\d:\\d\\d"), about::toString);
        assertEquals("县区代码：450103；状态：在办", about.get("筛选条件"));
        assertEquals("2", about.get("条数"));
        String margin = about.get("导出人") + " " + about.get("导出时间") + " 导出";
        for (int sheet = 1; sheet <= 2; sheet++) {
            String xml = book.part("xl/worksheets/sheet" + sheet + ".xml");
            assertTrue(xml.contains("<oddHeader>&amp;C学校 · " + margin), xml);
        }
    }

    @Test
    void it_keeps_a_name_that_looks_like_a_formula_a_text() {
        rows.set(first, "name", "=HYPERLINK(\"http://example.com\")");
        Book book =
                exported(county, COUNTY, Map.of("resource", "schools", "sort", "identifierCode"));
        Row row = book.rows("学校").get(1);
        assertEquals(CellType.STRING, row.getCell(1).getType());
        assertEquals("=HYPERLINK(\"http://example.com\")", row.getCell(1).asString());
        String sheet = book.part("xl/worksheets/sheet1.xml");
        assertTrue(sheet.contains("<c r=\"B2\" s=\"2\" t=\"inlineStr\">"), sheet);
        assertFalse(sheet.contains("<f"), sheet);
    }

    @Test
    void it_is_masked_as_the_list_is_whoever_asks() {
        new People(rows).teacher(new Teacher("黄小华", "13800001111", "450103", first));
        for (UUID who : List.of(county, bureau)) {
            String role = who.equals(county) ? COUNTY : BUREAU;
            Book book = exported(who, role, Map.of("resource", "staff"));
            assertEquals(List.of("黄*"), book.column("教职工", "姓名"));
            assertEquals(List.of("138****1111"), book.column("教职工", "手机号"));
            assertEquals(List.of("甲小学"), book.column("教职工", "主要任职学校"));
            assertEquals(List.of("专任教师"), book.column("教职工", "岗位类别"));
            assertEquals(List.of("数学"), book.column("教职工", "任教学科"));
            assertEquals(List.of("在岗"), book.column("教职工", "状态"));
        }
    }

    @Test
    void it_does_not_say_whom_a_filter_was_looking_for() {
        new People(rows).teacher(new Teacher("黄小华", "13800001111", "450103", first));
        Book book =
                exported(
                        county,
                        COUNTY,
                        Map.of("resource", "staff", "filters", Map.of("name", "黄小华")));
        assertEquals(List.of("黄*"), book.column("教职工", "姓名"));
        String about = book.texts("说明").toString();
        assertTrue(about.contains("已填写，此处不显示"), about);
        assertFalse(about.contains("黄小华"), about);
    }

    @Test
    void that_of_proposals_tells_what_waits() {
        as(county, COUNTY)
                .contentType(ContentType.JSON)
                .body(Map.of("kind", "school.suspend", "subjectId", first, "reason", "校舍维修"))
                .post("/api/v1/proposals")
                .then()
                .statusCode(201);
        Book book =
                exported(
                        bureau,
                        BUREAU,
                        Map.of("resource", "proposals", "filters", Map.of("status", "PROPOSED")));
        assertEquals(List.of("甲小学"), book.column("申请", "对象"));
        assertEquals(List.of("待审批"), book.column("申请", "状态"));
        assertEquals(List.of("450103"), book.column("申请", "管理单位代码"));
    }

    @Test
    void it_is_whole_when_it_takes_several_pages() {
        manySchools(100_000, 2_345);
        Book book =
                exported(county, COUNTY, Map.of("resource", "schools", "sort", "-identifierCode"));
        List<String> codes = book.column("学校", "学校标识码");
        assertEquals(2_347, codes.size());
        assertEquals(codes.stream().sorted(Comparator.reverseOrder()).toList(), codes);
        assertEquals(2_347, codes.stream().distinct().count());
    }

    @Test
    void it_is_an_attachment_and_only_its_owners() {
        UUID job = asked(county, COUNTY, Map.of("resource", "schools"));
        runJobs();
        String file = job(county, COUNTY, job).extract().path("resultFile");
        as(county, COUNTY)
                .get("/api/v1/files/{id}", file)
                .then()
                .statusCode(200)
                .body("name", matchesPattern("学校-\\d{8}-\\d{4}\\.xlsx"))
                .body("mediaType", containsString("spreadsheetml.sheet"));
        String disposition = as(county, COUNTY).get(CONTENT, file).header("Content-Disposition");
        assertTrue(disposition.startsWith("attachment"), disposition);
        as(bureau, BUREAU).get(CONTENT, file).then().statusCode(403);
    }

    @Test
    void it_is_gone_after_seven_days() {
        UUID job = asked(county, COUNTY, Map.of("resource", "schools"));
        runJobs();
        String file = job(county, COUNTY, job).extract().path("resultFile");
        clock.advance(Duration.ofDays(7).minusMinutes(1));
        retention.sweep();
        as(county, COUNTY).get("/api/v1/files/{id}", file).then().statusCode(200);
        clock.advance(Duration.ofMinutes(2));
        retention.sweep();
        as(county, COUNTY).get("/api/v1/files/{id}", file).then().statusCode(404);
        job(county, COUNTY, job).body("resultFile", nullValue());
    }
}
