package cn.tongxin.org.unit;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import cn.tongxin.testing.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ManagingUnitTest extends ApiTest {
    private static final String UNITS = "/api/v1/managing-units";

    @BeforeEach
    void units() {
        rows.places();
        rows.unit("GX", "高新区", "ZONE", true, "450103", 11);
    }

    @Nested
    class AnySignedInCaller {
        private UUID me;

        @BeforeEach
        void account() {
            me = rows.account("anybody");
        }

        @Test
        void lists_the_units_that_manage_schools_in_their_order() {
            as(me).get(UNITS + "?count=exact")
                    .then()
                    .statusCode(200)
                    .body("items.code", contains("450103", "450124", "SZ", "GX"))
                    .body(
                            "items[3]",
                            equalTo(
                                    Map.of(
                                            "code", "GX",
                                            "name", "高新区",
                                            "kind", "ZONE",
                                            "divisionCode", "450103",
                                            "sortOrder", 11)))
                    .body("total.value", equalTo(4));
        }

        @Test
        void filters_sorts_and_walks_the_pages() {
            Map<String, List<String>> expected =
                    Map.of(
                            "kind=COUNTY", List.of("450103", "450124"),
                            "kind=ZONE,CITY_DIRECT", List.of("SZ", "GX"),
                            "name=区", List.of("450103", "GX"),
                            "sort=-order", List.of("GX", "SZ", "450124", "450103"),
                            "sort=code", List.of("450103", "450124", "GX", "SZ"));
            expected.forEach(
                    (query, codes) ->
                            as(me).get(UNITS + "?" + query)
                                    .then()
                                    .statusCode(200)
                                    .body("items.code", equalTo(codes)));
            String next =
                    as(me).get(UNITS + "?limit=3")
                            .then()
                            .body("items.code", contains("450103", "450124", "SZ"))
                            .extract()
                            .path("nextCursor");
            as(me).get(UNITS + "?limit=3&cursor=" + next)
                    .then()
                    .statusCode(200)
                    .body("items.code", contains("GX"));
        }
    }

    @Nested
    class Nobody {
        @Test
        void is_asked_to_sign_in() {
            nobody().get(UNITS).then().statusCode(401);
        }
    }
}
