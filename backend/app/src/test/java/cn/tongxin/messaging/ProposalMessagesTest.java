package cn.tongxin.messaging;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.tongxin.testing.Rows.SchoolSeed;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The county proposes, the bureau hears of it, decides, and the county hears of that. */
@QuarkusTest
class ProposalMessagesTest extends MessagingApi {
    private static final String PROPOSALS = "/api/v1/proposals";

    private UUID school;
    private UUID county;
    private UUID bureau;

    @BeforeEach
    void oneCounty() {
        rows.places();
        school = rows.school(SchoolSeed.primary("2145000001", "青秀区示例小学", "450103"));
        county = ofUnit("county", "county-admin", "450103");
        bureau = cityWide("bureau", "bureau-admin");
    }

    private Response propose(UUID who, String role, String kind) {
        return as(who, role)
                .contentType(ContentType.JSON)
                .body(Map.of("kind", kind, "subjectId", school, "reason", "校舍维修"))
                .post(PROPOSALS);
    }

    private String proposed() {
        return propose(county, "county-admin", "school.suspend")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void decide(UUID who, String role, String proposal, String verb) {
        String tag = as(who, role).get(PROPOSALS + "/" + proposal).header("ETag");
        as(who, role)
                .header("If-Match", tag)
                .contentType(ContentType.JSON)
                .body(Map.of("note", "已核实"))
                .post(PROPOSALS + "/" + proposal + "/" + verb)
                .then()
                .statusCode(200);
    }

    @Test
    void both_sides_hear_of_it_and_nobody_else() {
        UUID colleague = ofUnit("colleague", "county-admin", "450103");
        UUID head = ofSchool("head", "school-admin", school);
        String proposal = proposed();
        as(bureau, "bureau-admin")
                .get(INBOX)
                .then()
                .body("items.title", contains("待您审批：暂停办学，青秀区示例小学"))
                .body("items[0].body", equalTo("演示·county提出申请：青秀区示例小学暂停办学。请查看理由后批准或退回。"))
                .body("items[0].link.resource", equalTo("proposals"))
                .body("items[0].link.id", equalTo(proposal));
        assertEquals(List.of(), titles(county));
        decide(bureau, "bureau-admin", proposal, "approve");
        assertEquals(List.of("已批准：暂停办学，青秀区示例小学"), titles(county));
        assertEquals(1, titles(bureau).size());
        assertEquals(List.of(), titles(colleague));
        assertEquals(List.of(), titles(head));
    }

    @Test
    void a_rejected_one_is_told_too() {
        decide(bureau, "bureau-admin", proposed(), "reject");
        assertEquals(List.of("已退回：暂停办学，青秀区示例小学"), titles(county));
    }

    @Test
    void a_withdrawn_one_is_not() {
        decide(county, "county-admin", proposed(), "withdraw");
        assertEquals(List.of(), titles(county));
        assertEquals(1, titles(bureau).size());
    }

    @Test
    void nobody_is_told_of_their_own() {
        UUID second = cityWide("second", "bureau-admin");
        propose(bureau, "bureau-admin", "school.suspend").then().statusCode(201);
        assertEquals(List.of(), titles(bureau));
        assertEquals(1, titles(second).size());
    }

    @Test
    void of_a_refused_one_nobody_hears() {
        propose(county, "county-admin", "school.resume").then().statusCode(409);
        assertEquals(List.of(), titles(bureau));
    }
}
