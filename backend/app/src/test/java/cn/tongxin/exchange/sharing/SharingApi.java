package cn.tongxin.exchange.sharing;

import cn.tongxin.testing.ApiTest;
import cn.tongxin.testing.Families;
import cn.tongxin.testing.PartnerRows;
import cn.tongxin.testing.Rows.SchoolSeed;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/**
 * Two counties with a school each, two agencies with a program each, two officers of the bureau.
 */
abstract class SharingApi extends ApiTest {
    static final String AGREEMENTS = "/api/v1/agreements";
    static final String BUREAU = "bureau-admin";
    static final String PARTNER = "partner";
    static final String NAME = "陆晓明";
    static final ZoneId NANNING = ZoneId.of("Asia/Shanghai");

    UUID here;
    UUID there;
    UUID officer;
    UUID second;
    UUID civil;
    UUID police;
    Families families;

    @BeforeEach
    void bothSides() {
        rows.places();
        rows.execute("insert into change_epoch (epoch, since) values (gen_random_uuid(), now())");
        rows.unit("MCA", "示例民政局", "DEPT", false, "450100", 8);
        rows.unit("PSB", "示例公安局", "DEPT", false, "450100", 9);
        here = rows.school(SchoolSeed.primary("2145000001", "本县小学", "450103"));
        there = rows.school(SchoolSeed.primary("2145000002", "外县小学", "450124"));
        officer = cityWide("officer", BUREAU);
        second = cityWide("second", BUREAU);
        PartnerRows partners = new PartnerRows(rows);
        civil = partners.program("civil", "MCA");
        police = partners.program("police", "PSB");
        families = new Families(rows);
    }

    static Map<String, Object> wish(String resource, List<String> fields) {
        Map<String, Object> body = new HashMap<>();
        body.put("agency", "MCA");
        body.put("resource", resource);
        body.put("fields", fields);
        body.put("duty", "开展困境儿童关爱服务");
        body.put("purpose", "核对在校情况，安排走访");
        body.put("legalBasis", "未成年人保护法第八十一条");
        body.put("contact", "儿童福利科 0771-5500001");
        body.put("undertaking", true);
        body.put("validUntil", LocalDate.now(NANNING).plusYears(1).toString());
        return body;
    }

    Response apply(UUID who, String role, Map<String, Object> body) {
        return as(who, role).contentType(ContentType.JSON).body(body).post(AGREEMENTS);
    }

    /**
     * @param body null for a step that takes none
     */
    Response step(UUID who, String role, String id, String step, @Nullable Map<String, ?> body) {
        String tag = as(officer, BUREAU).get(AGREEMENTS + "/" + id).header("ETag");
        var request = as(who, role).contentType(ContentType.JSON).header("If-Match", tag);
        return (body == null ? request : request.body(body))
                .post(AGREEMENTS + "/" + id + "/" + step);
    }

    /** An agreement in force; of one county where one is named. */
    String granted(String resource, List<String> fields, @Nullable String unit) {
        Map<String, Object> body = wish(resource, fields);
        if (unit != null) {
            body.put("managingUnits", List.of(unit));
        }
        return granted(body);
    }

    String granted(Map<String, Object> body) {
        String id =
                apply(officer, BUREAU, body).then().statusCode(201).extract().path("agreement.id");
        step(second, BUREAU, id, "grant", Map.of()).then().statusCode(200);
        return id;
    }

    Response changes(UUID who, String agreement, @Nullable String cursor) {
        var request = as(who, PARTNER).queryParam("agreement", agreement);
        if (cursor != null) {
            request.queryParam("cursor", cursor);
        }
        return request.get("/api/v1/changes");
    }
}
