package cn.tongxin.platform.audit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.testing.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Who has looked at a pupil is found from the ids of the lines, however long the log has grown. */
@QuarkusTest
class ReadingPlanTest extends ApiTest {
    private static final int LINES = 20_000;

    @Test
    void looks_are_found_by_the_record_and_not_by_reading_the_log() {
        rows.execute(
                """
                insert into audit_event (at, actor_id, acting_role, request_id, action, entity,
                    entity_ids, result)
                select now() - (n %% 300) * interval '1 day', md5('a' || n %% 500)::uuid,
                    'class-teacher', 'request-' || n, 'student.read', 'student',
                    array[md5('s' || n %% 5000)::uuid], 'OK' from generate_series(1, %d) n
                """
                        .formatted(LINES));
        rows.execute("analyze audit_event");
        uses(
                "explain select max(at)"
                        + ReadingRepository.LINES
                                .replaceFirst("\\?", "array[md5('s7')::uuid]")
                                .replaceFirst("\\?", "now() - interval '180 days'")
                                .replaceFirst("\\?", "now() - interval '7 days'")
                                .replaceFirst("\\?", "'{student.read,class-roster.read}'"));
    }

    private void uses(String explain) {
        String plan = String.join("\n", rows.read(explain));
        assertTrue(plan.contains("audit_event_by_entity_id"), plan);
        assertFalse(plan.contains("Seq Scan"), plan);
    }
}
