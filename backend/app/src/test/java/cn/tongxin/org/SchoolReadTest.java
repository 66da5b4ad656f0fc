package cn.tongxin.org;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import cn.tongxin.testing.ApiTest;
import cn.tongxin.testing.Rows.SchoolSeed;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SchoolReadTest extends ApiTest {
    private UUID qingxiu;
    private UUID mashan;

    @BeforeEach
    void twoCounties() {
        rows.places();
        qingxiu = rows.school(SchoolSeed.primary("2145000001", "青秀区示例小学", "450103"));
        mashan = rows.school(SchoolSeed.primary("2145000002", "马山县示例小学", "450124"));
    }

    @Nested
    class BureauAdmin {
        private UUID me;

        @BeforeEach
        void grant() {
            me = rows.account("bureau");
            rows.cityGrant(me, "bureau-admin");
        }

        @Test
        void sees_every_school_in_pinyin_order() {
            as(me, "bureau-admin")
                    .get("/api/v1/schools?count=exact")
                    .then()
                    .statusCode(200)
                    .body("items.name", contains("马山县示例小学", "青秀区示例小学"))
                    .body("total.value", equalTo(2))
                    .body("nextCursor", nullValue());
        }
    }

    @Nested
    class CountyAdmin {
        private UUID me;

        @BeforeEach
        void grant() {
            me = rows.account("county");
            rows.unitGrant(me, "county-admin", "450103");
        }

        @Test
        void sees_only_its_own_schools() {
            as(me, "county-admin")
                    .get("/api/v1/schools?count=exact")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1))
                    .body("items[0].id", equalTo(qingxiu.toString()))
                    .body("total.value", equalTo(1));
        }

        @Test
        void is_refused_a_school_of_another_county() {
            as(me, "county-admin")
                    .get("/api/v1/schools/" + mashan)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("SCOPE"));
        }
    }
}
