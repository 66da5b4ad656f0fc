package cn.tongxin.org.staff;

import static cn.tongxin.testing.SheetFile.row;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.tongxin.testing.ApiTest;
import cn.tongxin.testing.Rows.SchoolSeed;
import cn.tongxin.testing.SheetFile;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The second resource behind the same mechanism: nothing of it knows pupils. */
@QuarkusTest
class StaffImportTest extends ApiTest {
    private static final String SCHOOL = "school-admin";

    @Test
    void people_come_with_their_work_and_wrong_rows_are_named() {
        rows.places();
        UUID school = rows.school(SchoolSeed.primary("2145000001", "新竹小学", "450103"));
        UUID principal = ofSchool("principal", SCHOOL, school);
        byte[] table =
                SheetFile.csv(
                        StandardCharsets.UTF_8,
                        List.of(
                                row("姓名", "性别", "手机号", "岗位类别", "任教学科", "到岗日期"),
                                row("韦一", "女", "13800001111", "专任教师", "语文、音乐", "2025-09-01"),
                                row("韦二", "男", "13800002222", "校医", "", "2025-09-01"),
                                row("韦四", "男", "", "校医", "", "2025-09-01"),
                                row("韦三", "男", "1380000", "专任教师", "炼金", "2025-09-01")));
        String file = uploaded(principal, table);
        String job =
                as(principal, SCHOOL)
                        .contentType(ContentType.JSON)
                        .body(
                                Map.of(
                                        "resource",
                                        "staff",
                                        "file",
                                        file,
                                        "school",
                                        school,
                                        "mode",
                                        "WRITE",
                                        "together",
                                        false))
                        .post("/api/v1/imports")
                        .then()
                        .statusCode(202)
                        .body("kind", equalTo("staff.import"))
                        .extract()
                        .path("id");
        runJobs();
        as(principal, SCHOOL)
                .get("/api/v1/jobs/{id}", job)
                .then()
                .body("summary", equalTo("已导入 2 行，有误 2 行。"));
        assertEquals(
                List.of("4 手机号：必须填写", "5 任教学科：没有这个选项，可填：语文、数学、英语、道德与法治、历史、地理、物理、化学等，见模板说明"),
                rows.read("select subject || ' ' || message from job_line order by seq"));
        assertEquals(
                List.of("韦一 FULL_TIME_TEACHER {CHINESE,MUSIC} t", "韦二 NURSE {} t"),
                rows.read(
                        "select concat_ws(' ', p.name, a.category, a.subjects, a.full_time) from"
                                + " staff_assignment a join staff s on s.id = a.staff_id join person p"
                                + " on p.id = s.person_id order by p.name_sort, p.name"));
    }

    private String uploaded(UUID principal, byte[] table) {
        return unchecked(principal, SCHOOL)
                .header("File-Name", "a.csv")
                .contentType("text/csv; charset=UTF-8")
                .queryParam("purpose", "imports")
                .body(new String(table, StandardCharsets.UTF_8))
                .post("/api/v1/files")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
