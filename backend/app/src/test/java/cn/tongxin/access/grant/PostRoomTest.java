package cn.tongxin.access.grant;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** "2 named": at most two readers, and two security administrators, in one place (RG-02). */
@QuarkusTest
class PostRoomTest extends GrantApi {

    private Map<String, Object> reader(String name) {
        Map<String, Object> body = teacher("account", rows.account(name));
        body.put("role", "school-admin");
        body.put("post", "NAMED_READER");
        return body;
    }

    private static String in(int days) {
        return Instant.now().plus(Duration.ofDays(days)).toString();
    }

    @Test
    void a_third_reader_of_the_same_place_finds_no_room() {
        given(county, "county-admin", reader("r1"));
        UUID second = given(county, "county-admin", reader("r2"));
        Map<String, Object> third = reader("r3");
        give(county, "county-admin", third)
                .then()
                .statusCode(409)
                .body("code", equalTo("CAPACITY"))
                .body("rule", equalTo("RG-02"))
                .body("overridable", equalTo(false));
        Map<String, Object> lead = teacher("role", "school-admin");
        lead.put("post", "SAFEGUARDING_LEAD");
        given(county, "county-admin", lead);
        Map<String, Object> other = reader("r4");
        other.put("ref", elsewhere);
        given(bureau, "bureau-admin", other);
        end(county, "county-admin", second, Map.of("reason", "换人")).then().statusCode(200);
        given(county, "county-admin", third);
    }

    @Test
    void it_is_the_same_instant_that_counts_not_the_same_period() {
        Map<String, Object> first = reader("r1");
        first.put("validTo", in(10));
        Map<String, Object> after = reader("r2");
        after.put("validFrom", in(11));
        given(county, "county-admin", first);
        given(county, "county-admin", after);
        given(county, "county-admin", reader("r3"));
        give(county, "county-admin", reader("r4")).then().statusCode(409);
    }

    @Test
    void a_longer_period_needs_room_too() {
        Map<String, Object> first = reader("r1");
        first.put("validTo", in(10));
        UUID ends = given(county, "county-admin", first);
        given(county, "county-admin", reader("r2"));
        Map<String, Object> after = reader("r3");
        after.put("validFrom", in(11));
        given(county, "county-admin", after);
        String from = as(county, "county-admin").get(ONE, ends).path("validFrom");
        reschedule(county, "county-admin", ends, Map.of("validFrom", from))
                .then()
                .statusCode(409)
                .body("rule", equalTo("RG-02"));
    }

    @Test
    void eight_at_once_leave_two() throws Exception {
        List<Callable<Integer>> tries = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Map<String, Object> body = reader("r" + i);
            tries.add(() -> give(county, "county-admin", body).statusCode());
        }
        ExecutorService eight = Executors.newFixedThreadPool(8);
        List<Integer> statuses = new ArrayList<>();
        try {
            for (Future<Integer> done : eight.invokeAll(tries)) {
                statuses.add(done.get());
            }
        } finally {
            eight.shutdown();
        }
        statuses.sort(null);
        assertEquals(List.of(201, 201, 409, 409, 409, 409, 409, 409), statuses);
        assertEquals(
                List.of("2"),
                rows.read("select count(*) from role_grant where post = 'NAMED_READER'"));
    }
}
