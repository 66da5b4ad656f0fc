package cn.tongxin.org.school;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import cn.tongxin.testing.ApiTest;
import cn.tongxin.testing.Rows.SchoolSeed;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SchoolNearTest extends ApiTest {
    private static final String NEAR = "/api/v1/schools/near";
    // One metre on a great circle of the earth as the product measures it, in degrees of latitude.
    private static final double METER = 180 / (Math.PI * 6_371_000);

    private UUID closest;

    @BeforeEach
    void schoolsAtKnownDistances() {
        rows.places();
        at("2145000004", "远处小学", "450103", 2900);
        at("2145000002", "近处小学", "450103", 500);
        closest = at("2145000001", "门口小学", "450103", 0);
        at("2145000003", "邻县小学", "450124", 1000);
        UUID nowhere = rows.school(SchoolSeed.primary("2145000005", "没有坐标的小学", "450103"));
        rows.execute("update school set lon = null, lat = null where id = ?", nowhere);
    }

    private UUID at(String identifier, String name, String county, int metersNorth) {
        UUID id = rows.school(SchoolSeed.primary(identifier, name, county));
        rows.set(id, "lon", "108.350000");
        rows.set(id, "lat", "%.6f".formatted(22.8 + metersNorth * METER));
        return id;
    }

    private ValidatableResponse near(UUID me, String role, String query) {
        return as(me, role).get(NEAR + "?lon=108.35&lat=22.8" + query).then().statusCode(200);
    }

    @Nested
    class BureauAdmin {
        private UUID me;

        @BeforeEach
        void grant() {
            me = cityWide("bureau", "bureau-admin");
        }

        @Test
        void finds_the_nearest_first_with_their_distance() {
            near(me, "bureau-admin", "")
                    .body("items.school.name", contains("门口小学", "近处小学", "邻县小学", "远处小学"))
                    .body("items[0].distanceMeters", equalTo(0))
                    .body("items[1].distanceMeters", within(500))
                    .body("items[2].distanceMeters", within(1000))
                    .body("items[3].distanceMeters", within(2900))
                    .body("items[0].school.id", equalTo(closest.toString()))
                    .body("items[0].school.managingUnit.name", equalTo("青秀区"));
        }

        @Test
        void the_radius_is_the_edge() {
            near(me, "bureau-admin", "&radiusMeters=998")
                    .body("items.school.name", contains("门口小学", "近处小学"));
            near(me, "bureau-admin", "&radiusMeters=1002").body("items", hasSize(3));
            near(me, "bureau-admin", "&radiusMeters=1").body("items", hasSize(1));
            near(me, "bureau-admin", "&radiusMeters=50000").body("items", hasSize(4));
        }

        @Test
        void a_school_on_the_diagonal_of_the_box_is_measured_on_the_great_circle() {
            UUID corner = at("2145000006", "斜角小学", "450103", 900);
            rows.set(corner, "lon", "%.6f".formatted(108.35 + 900 * METER / 0.9219));
            near(me, "bureau-admin", "&radiusMeters=1100").body("items", hasSize(3));
            near(me, "bureau-admin", "&radiusMeters=1300").body("items", hasSize(4));
        }

        @Test
        void the_limit_keeps_the_nearest() {
            near(me, "bureau-admin", "&limit=2")
                    .body("items.school.name", contains("门口小学", "近处小学"));
        }

        private org.hamcrest.Matcher<Integer> within(int meters) {
            return allOf(greaterThanOrEqualTo(meters - 1), lessThanOrEqualTo(meters + 1));
        }
    }

    @Nested
    class CountyAdmin {
        @Test
        void finds_only_schools_of_its_county() {
            UUID me = ofUnit("county", "county-admin", "450124");
            near(me, "county-admin", "").body("items.school.name", contains("邻县小学"));
        }
    }

    @Nested
    class SchoolAdmin {
        @Test
        void finds_only_its_school() {
            UUID me = ofSchool("head", "school-admin", closest);
            near(me, "school-admin", "&radiusMeters=50000")
                    .body("items.school.name", contains("门口小学"));
        }
    }

    @Nested
    class SomebodyWithoutThePermission {
        @Test
        void is_refused() {
            UUID me = cityWide("system", "system-admin");
            as(me, "system-admin")
                    .get(NEAR + "?lon=108.35&lat=22.8")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("FORBIDDEN"));
        }
    }
}
