package cn.tongxin.org.school;

import static cn.tongxin.testing.SheetFile.row;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.testing.Book;
import cn.tongxin.testing.Rows.SchoolSeed;
import cn.tongxin.testing.SheetFile;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A table of new schools: each row is proposed as by the form, or told why it is not. */
@QuarkusTest
class SchoolImportTest extends SchoolImportApi {
    private static final String ASKED = "每行已提出一项新设学校的申请，批准后才建立学校。";

    /** As spreadsheets and web systems write one: numbers as such, words and codes mixed. */
    private static List<String> kindergarten() {
        return row(
                "#1145000077",
                "青秀区新设幼儿园",
                "111",
                "学前",
                "普惠性民办",
                "220",
                "450103",
                "#450103001001",
                "示例路 9 号",
                "0771-5533333",
                "否",
                "新建小区配套幼儿园");
    }

    @Test
    void each_row_is_proposed_as_by_the_form() {
        UUID job = written(table(kindergarten(), primary("2145000078", "青秀区新设小学")));
        job(job).body("kind", equalTo("school-lifecycle.import"))
                .body("kindName", equalTo("导入新设学校"))
                .body("summary", equalTo("已导入 2 行。" + ASKED));
        assertEquals(
                List.of(
                        "school.create 青秀区新设幼儿园 PROPOSED 450103",
                        "school.create 青秀区新设小学 PROPOSED 450103"),
                proposed());
        assertEquals(List.of("1"), rows.read("select count(*) from school"));
        assertEquals(
                List.of("2"),
                rows.read("select count(*) from work_item where kind = 'proposal.decide'"));
        as(county, COUNTY)
                .get("/api/v1/proposals/{id}", proposals().get(0))
                .then()
                .body("reason", equalTo("新建小区配套幼儿园"))
                .body(
                        "change",
                        equalTo(
                                Map.ofEntries(
                                        Map.entry("identifierCode", "1145000077"),
                                        Map.entry("name", "青秀区新设幼儿园"),
                                        Map.entry("typeCode", "111"),
                                        Map.entry("stages", "PRE"),
                                        Map.entry("ownership", "PRIVATE_INCLUSIVE"),
                                        Map.entry("urbanRural", "220"),
                                        Map.entry("managingUnit", "450103"),
                                        Map.entry("divisionCode", "450103001001"),
                                        Map.entry("address", "示例路 9 号"),
                                        Map.entry("phone", "0771-5533333"),
                                        Map.entry("boarding", "false"))));
    }

    @Test
    void a_row_is_a_school_when_another_has_approved_it() {
        written(table(kindergarten(), with("2145000078", "青秀区新设小学", "学段", "小学、学前、小学")));
        for (UUID proposal : proposals()) {
            decide(proposal, "approve").then().statusCode(200);
        }
        assertEquals(
                List.of(
                        "1145000077 青秀区新设幼儿园 PREPARING {PRE} t",
                        "2145000078 青秀区新设小学 PREPARING {PRE,PRI}"),
                rows.read(
                        "select concat_ws(' ', identifier_code, name, status, stages, inclusive)"
                                + " from school where status = 'PREPARING'"
                                + " order by identifier_code"));
    }

    @Test
    void a_wrong_row_is_named_with_its_reason_and_the_others_are_proposed() {
        UUID job =
                written(
                        table(
                                primary("2145000070", "青秀区新校一"),
                                with("2145000071", "青秀区新校二", "办学类型", "大学"),
                                with("2145000072", "青秀区新校三", "学段", "初中"),
                                with("3145000073", "青秀区新校四", "办别", "公办"),
                                with("214500007", "青秀区新校五", "联系电话", "12345"),
                                with("2145000075", "青秀区新校六", "申请理由", ""),
                                with("2145000076", "青秀区新校七", "所在村或社区代码", "450103009009"),
                                with("2145000077", "青秀区新校八", "所在村或社区代码", "450124001001"),
                                with("2145000078", "青秀区新校九", "管理单位", "青秀"),
                                with("2145000079", "青秀区新校十", "是否寄宿制", "有"),
                                with("2145000080", "=A1", "办别", "公办")));
        job(job).body("summary", equalTo("已导入 1 行，有误 10 行。" + ASKED));
        assertEquals(
                List.of(
                        "3 办学类型：没有这个选项，可填：幼儿园、附设幼儿班、小学、小学教学点、附设小学班、初级中学、九年一贯制学校、附设初中班等，见模板说明",
                        "4 学段：这类学校的学段只能是：学前、小学。",
                        "5 学校标识码：这种办学类型的标识码以 21 开头，请填写相符的标识码。",
                        "6 学校标识码：标识码为 10 位数字：前两位是学校类别，接着是 45，再是 6 位序号；联系电话：请填写手机号，或“区号-号码”，如 0771-5500000",
                        "7 申请理由：必须填写",
                        "8 所在村或社区代码：没有这个村或社区，请从列表中选择。",
                        "9 所在村或社区代码：县区管理的学校应在本县区内，请重新选择。",
                        "10 管理单位：没有这个管理单位，请填写单位的全称或代码",
                        "11 是否寄宿制：请填“是”或“否”",
                        "12 学校名称：单元格是公式，请粘贴为数值后再导入"),
                reasons(job));
        assertEquals(List.of("school.create 青秀区新校一 PROPOSED 450103"), proposed());
    }

    @Test
    void a_county_proposes_nothing_in_another_one_and_the_bureau_does() {
        List<String> own = primary("2145000070", "青秀区新校一");
        List<String> elsewhere = with("2145000071", "马山县新校二", "管理单位", "马山县");
        elsewhere.set(HEAD.indexOf("所在村或社区代码"), "450124001001");
        List<String> direct = with("2145000072", "市直属新校三", "管理单位", "SZ");
        UUID job = written(table(own, elsewhere, direct));
        assertEquals(List.of("3 这个管理单位不在您的管辖范围内。", "4 这个管理单位不在您的管辖范围内。"), reasons(job));
        String file =
                uploaded(bureau, BUREAU, SheetFile.XLSX, SheetFile.book(table(elsewhere, direct)));
        UUID citywide = imported(bureau, BUREAU, request(file, "WRITE", false));
        job(bureau, BUREAU, citywide).body("summary", equalTo("已导入 2 行。" + ASKED));
        assertEquals(
                List.of(
                        "school.create 青秀区新校一 PROPOSED 450103",
                        "school.create 马山县新校二 PROPOSED 450124",
                        "school.create 市直属新校三 PROPOSED SZ"),
                proposed());
        decide(proposals().get(1), "approve").then().statusCode(422).body("rule", equalTo("RS-11"));
    }

    @Test
    void a_school_is_proposed_once_in_the_file_and_in_the_city() {
        rows.school(SchoolSeed.primary("2145000009", "马山县示例小学", "450124"));
        List<List<String>> table =
                table(
                        primary("2145000070", "青秀区新校一"),
                        primary("2145000070", "青秀区新校二"),
                        primary("2145000072", "青秀区新校一"),
                        primary("2145000009", "青秀区新校四"),
                        primary("2145000074", "青秀区示例小学"));
        UUID job = written(table);
        assertEquals(
                List.of(
                        "3 与第 2 行的学校标识码相同，请只留一行",
                        "4 与第 2 行的学校名称、所在县区相同，请只留一行或改正校名",
                        "5 学校标识码：这个标识码已经使用过，标识码不重复使用，请核对。",
                        "6 学校名称：本县区已有一所同名的学校，请换一个校名。"),
                reasons(job));
        UUID again = written(table.subList(0, 2));
        assertEquals(List.of("2 学校标识码：已有一项待审批的新设申请用这个标识码，请勿重复提出"), reasons(again));
        job(again).body("summary", equalTo("已导入 0 行，有误 1 行。"));
        decide(proposals().get(0), "reject").then().statusCode(200);
        job(written(table.subList(0, 2))).body("summary", equalTo("已导入 1 行。" + ASKED));
    }

    @Test
    void trying_out_says_the_same_and_leaves_nothing() {
        UUID job =
                imported(
                        table(
                                primary("2145000070", "青秀区新校一"),
                                with("2145000071", "青秀区新校二", "学段", "初中")),
                        "CHECK",
                        false);
        job(job).body("summary", equalTo("可以导入 1 行，有误 1 行。"));
        assertEquals(1, reasons(job).size());
        for (String left : List.of("proposal", "work_item")) {
            assertEquals(List.of("0"), rows.read("select count(*) from " + left), left);
        }
    }

    @Test
    void all_or_none_is_none_while_one_row_is_wrong() {
        List<List<String>> table = new ArrayList<>(List.of(HEAD));
        for (int i = 0; i < 30; i++) {
            table.add(primary("21450001" + (10 + i), "青秀区新校" + (char) ('一' + i)));
        }
        List<List<String>> wrong = new ArrayList<>(table);
        wrong.add(with("2145000200", "青秀区新校", "学段", "初中"));
        job(imported(wrong, "WRITE", true))
                .body("summary", containsString("已导入 0 行，有误 1 行；要求全部正确才导入"));
        assertEquals(List.of(), proposed());
        job(imported(table, "WRITE", true)).body("summary", equalTo("已导入 30 行。" + ASKED));
        assertEquals(30, proposed().size());
    }

    @Test
    void headings_may_be_those_of_the_standard_and_text_gbk() {
        List<String> standard = new ArrayList<>(HEAD);
        standard.set(HEAD.indexOf("学校标识码*"), "XXBSM");
        standard.set(HEAD.indexOf("学校名称"), "XXMC");
        standard.set(HEAD.indexOf("学校地址"), "XXDZ");
        standard.set(HEAD.indexOf("办学类型"), "XXBXLXM");
        List<String> one = with("2145000070", "青秀区新校一", "办学类型", "211");
        one.set(HEAD.indexOf("学校地址"), "示例路 3 号");
        byte[] gbk = SheetFile.csv(Charset.forName("GBK"), List.of(standard, one));
        String file = uploaded(county, COUNTY, CSV, gbk);
        job(imported(county, COUNTY, request(file, "WRITE", false)))
                .body("summary", equalTo("已导入 1 行。" + ASKED));
        assertEquals(
                List.of("青秀区新校一 211 示例路 3 号"),
                rows.read(
                        "select concat_ws(' ', subject_name, change ->> 'typeCode',"
                                + " change ->> 'address') from proposal"));
    }

    @Test
    void goes_to_no_one_school_and_others_to_one() {
        String file =
                uploaded(
                        county,
                        COUNTY,
                        SheetFile.XLSX,
                        SheetFile.book(table(primary("2145000070", "青秀区新校一"))));
        Map<String, Object> wanted = request(file, "WRITE", false);
        wanted.put("school", school);
        ask(county, COUNTY, wanted)
                .then()
                .statusCode(400)
                .body("errors.field", contains("school"))
                .body("detail", equalTo("这类表格不导入到某一所学校，请去掉这一项。"));
        Map<String, Object> staff = request(file, "WRITE", false);
        staff.put("resource", "staff");
        ask(county, COUNTY, staff)
                .then()
                .statusCode(400)
                .body("errors.field", contains("school"))
                .body("detail", equalTo("请选择导入到哪一所学校。"));
        assertEquals(List.of("0"), rows.read("select count(*) from job"));
    }

    @Test
    void a_school_brings_no_schools() {
        UUID head = ofSchool("head", "school-admin", school);
        String file =
                uploaded(
                        head,
                        "school-admin",
                        SheetFile.XLSX,
                        SheetFile.book(table(primary("2145000070", "青秀区新校一"))));
        ask(head, "school-admin", request(file, "WRITE", false))
                .then()
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
        as(head, "school-admin").get(IMPORTS + "/templates/schools").then().statusCode(403);
    }

    @Test
    void a_template_names_every_column_and_how_to_fill_it_in() {
        Book template = template(county, COUNTY);
        assertEquals(List.of("新设学校", "填写说明"), template.names());
        List<String> headings =
                template.texts("新设学校").get(0).stream().map(one -> one.replace("*", "")).toList();
        assertEquals(HEAD.stream().map(one -> one.replace("*", "")).toList(), headings);
        assertEquals(headings, template.column("填写说明", "列名"));
        assertTrue(template.column("填写说明", "国标列名").containsAll(List.of("XXBSM", "XXMC", "XXDZ")));
        assertTrue(template.column("填写说明", "怎样填").get(11).contains("审批，批准后才建立学校"));
    }

    @Test
    void what_was_proposed_is_in_the_log() {
        UUID job = written(table(primary("2145000070", "青秀区新校一")));
        assertEquals(
                List.of("school-lifecycle.import school-lifecycle rows=1 OK"),
                rows.read(
                        "select distinct concat_ws(' ', action, entity, detail, result) from"
                                + " audit_event where request_id = ? and detail is not null",
                        job.toString()));
    }
}
