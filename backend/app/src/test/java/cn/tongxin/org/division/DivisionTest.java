package cn.tongxin.org.division;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import cn.tongxin.testing.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DivisionTest extends ApiTest {
    private static final String DIVISIONS = "/api/v1/divisions";

    @BeforeEach
    void places() {
        rows.places();
        rows.execute("update division set lon = 108.38, lat = 22.79 where code = '450103'");
    }

    @Nested
    class AnySignedInCaller {
        private UUID me;

        @BeforeEach
        void account() {
            me = rows.account("anybody");
        }

        @Test
        void lists_by_code() {
            as(me).get(DIVISIONS + "?count=exact&limit=3")
                    .then()
                    .statusCode(200)
                    .body("items.code", contains("450100", "450103", "450103001"))
                    .body("items[0]", not(hasKey("parentCode")))
                    .body("items[1]", equalTo(qingxiu()))
                    .body("total.value", equalTo(9));
        }

        private Map<String, Object> qingxiu() {
            return Map.of(
                    "code", "450103",
                    "parentCode", "450100",
                    "level", "COUNTY",
                    "name", "青秀区",
                    "lon", 108.38f,
                    "lat", 22.79f);
        }

        @Test
        void filters_and_sorts() {
            Map<String, List<String>> expected =
                    Map.of(
                            "parent=450100", List.of("450103", "450124"),
                            "parent=450103001", List.of("450103001001", "450103001002"),
                            "level=COUNTY,CITY", List.of("450100", "450103", "450124"),
                            "name=一村", List.of("450103001001", "450124001001"),
                            "level=COUNTY&sort=name", List.of("450124", "450103"),
                            "level=COUNTY&sort=-code", List.of("450124", "450103"));
            expected.forEach(
                    (query, codes) ->
                            as(me).get(DIVISIONS + "?" + query)
                                    .then()
                                    .statusCode(200)
                                    .body("items.code", equalTo(codes)));
        }

        @Test
        void walks_the_pages() {
            String query = DIVISIONS + "?level=VILLAGE&sort=-name&limit=3";
            String next =
                    as(me).get(query).then().body("items", hasSize(3)).extract().path("nextCursor");
            as(me).get(query + "&cursor=" + next)
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1))
                    .body("", not(hasKey("nextCursor")));
        }

        @Test
        void reads_one_with_everything_above_it() {
            as(me).get(DIVISIONS + "/450103001002")
                    .then()
                    .statusCode(200)
                    .body("code", equalTo("450103001002"))
                    .body("level", equalTo("VILLAGE"))
                    .body("name", equalTo("青秀区二村"))
                    .body("ancestors.code", contains("450100", "450103", "450103001"));
            as(me).get(DIVISIONS + "/450100").then().statusCode(200).body("ancestors", hasSize(0));
        }

        @Test
        void hears_that_there_is_no_such_division() {
            for (String code : List.of("999999", "450103001009", "abc", "450103'--")) {
                as(me).get(DIVISIONS + "/{code}", code)
                        .then()
                        .statusCode(404)
                        .body("code", equalTo("NOT_FOUND"));
            }
        }
    }

    @Nested
    class Nobody {
        @Test
        void is_asked_to_sign_in() {
            nobody().get(DIVISIONS).then().statusCode(401);
            nobody().get(DIVISIONS + "/450100").then().statusCode(401);
        }
    }
}
