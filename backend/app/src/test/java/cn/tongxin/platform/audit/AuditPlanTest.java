package cn.tongxin.platform.audit;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.testing.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of years of lines a page is read from an index, whatever an auditor looks for. */
@QuarkusTest
class AuditPlanTest extends ApiTest {
    private static final int LINES = 100_000;

    private UUID auditor;

    /** One line in a thousand is refused, and one in a thousand is of a rare kind. */
    @BeforeEach
    void years() {
        auditor = cityWide("auditor", "auditor");
        rows.execute(
                """
                insert into audit_event (at, request_id, action, entity, result, refusal)
                select timestamptz '2026-01-01' + n * interval '5 minutes', 'request-' || n,
                    case when n % 1000 = 1 then 'school.merge' else 'school.update' end, 'school',
                    case when n % 1000 = 2 then 'DENIED' else 'OK' end,
                    case when n % 1000 = 2 then 'SCOPE' end
                from generate_series(1, ?) n
                """,
                LINES);
        rows.execute("analyze audit_event");
    }

    /** As {@code ListSql} writes it for whoever reads for the whole city. */
    private void readsLittle(String condition) {
        List<String> plan =
                rows.read(
                        "explain (analyze, buffers) select e.seq, e.at, e.entity_ids from"
                                + " audit_event e where true and "
                                + condition
                                + " order by e.at desc, e.seq desc limit 51");
        String whole = String.join("\n", plan);
        assertTrue(!whole.contains("Seq Scan"), whole);
        var buffers = Pattern.compile("Buffers: shared hit=(\\d+)").matcher(whole);
        assertTrue(buffers.find(), whole);
        assertTrue(Integer.parseInt(buffers.group(1)) < 300, whole);
    }

    @Test
    void of_a_hundred_thousand_lines_a_few_pages_are_read() {
        readsLittle("true");
        readsLittle("e.action = 'school.merge'");
        readsLittle("e.result = any('{DENIED,RULE}'::text[])");
        readsLittle("e.result = 'RULE'");
        readsLittle("e.action = 'school.merge' and e.at >= '2026-03-01'");
        readsLittle("e.request_id = 'request-77'");
        readsLittle("e.acting_role = 'county-admin'");
        readsLittle(
                "split_part(e.action, '.', 1)"
                        + " = any('{user,grant,deputy,job,audit-verification}'::text[])");
    }

    @Test
    void they_are_counted_up_to_a_bound_only() {
        String log = "/api/v1/audit-events?limit=1&count=exact";
        as(auditor, "auditor")
                .get(log)
                .then()
                .statusCode(200)
                .body("total.value", equalTo(10_000))
                .body("total.exact", equalTo(false));
        as(auditor, "auditor")
                .get(log + "&action=school.merge")
                .then()
                .body("total.value", equalTo(100))
                .body("total.exact", equalTo(true));
    }
}
