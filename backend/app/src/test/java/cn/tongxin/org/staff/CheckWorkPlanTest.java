package cn.tongxin.org.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A part of the scan reads about as much of a city of staff as it looks at. */
@QuarkusTest
class CheckWorkPlanTest extends StaffApi {
    private static final int STAFF = 60_000;
    private static final int PART = 500;

    @Inject CheckWork work;

    /** One in ten is due, as many again were never checked. */
    private void manyStaff() {
        rows.execute(
                """
                insert into person (id, name, name_sort, sex, unit_code, school_id, created_at,
                    updated_at, source, synthetic)
                select md5('p' || n)::uuid, '示例' || n, 's', '2', '450103', '%s', now(), now(),
                    'IMPORT', true from generate_series(1, %d) n
                """
                        .formatted(school, STAFF));
        rows.execute(
                """
                insert into staff (id, person_id, name_sort, unit_codes, school_ids, categories,
                    subjects, status, check_result, check_due, created_at, updated_at, source,
                    synthetic)
                select md5('s' || n)::uuid, md5('p' || n)::uuid, 's', '{450103}', array['%s'::uuid],
                    '{FULL_TIME_TEACHER}', '{}', 'ACTIVE', case when n %% 10 > 0 then 'CLEAR' end,
                    case when n %% 10 > 0 then current_date + case when n %% 10 = 1 then 2 else 300 end
                    end, now(), now(), 'IMPORT', true from generate_series(1, %d) n
                """
                        .formatted(school, STAFF));
        rows.execute(
                """
                insert into staff_assignment (id, staff_id, unit_code, school_id, category, subjects,
                    full_time, main, from_date, status, created_at, updated_at, source, synthetic)
                select md5('a' || n)::uuid, md5('s' || n)::uuid, '450103', '%s', 'FULL_TIME_TEACHER',
                    '{}', true, true, '2024-09-01', 'ACTIVE', now(), now(), 'IMPORT', true
                from generate_series(1, %d) n
                """
                        .formatted(school, STAFF));
        for (String table : List.of("person", "staff", "staff_assignment")) {
            rows.execute("analyze " + table);
        }
    }

    private static void readsLittle(List<String> plan, int pages) {
        String whole = String.join("\n", plan);
        assertTrue(!whole.contains("Seq Scan"), whole);
        var buffers = Pattern.compile("Buffers: shared hit=(\\d+)").matcher(whole);
        assertTrue(buffers.find(), whole);
        assertTrue(Integer.parseInt(buffers.group(1)) < pages, whole);
    }

    @Test
    void a_part_is_read_by_its_ids_and_opened_in_a_few_statements() {
        manyStaff();
        String part = CheckWorkRepository.PART.replaceFirst("\\?", "?::uuid");
        readsLittle(
                rows.read("explain (analyze, buffers) " + part, new UUID(0, 0), PART), 2 * PART);
        List<String> ids = rows.read("select id from staff order by id limit " + PART);
        String due =
                CheckWorkRepository.DUE
                        .replace("check_due <= ?", "check_due <= current_date + 28")
                        .replace("from_date <= ?", "from_date <= current_date + 28")
                        .replace("any(?)", "any('{" + String.join(",", ids) + "}'::uuid[])");
        readsLittle(rows.read("explain (analyze, buffers) " + due), 8 * PART);

        String after = null;
        int parts = 0;
        do {
            String from = after;
            after = QuarkusTransaction.requiringNew().call(() -> work.scan(from));
            parts++;
            if (parts == 1) {
                assertNotNull(after, "the city is more than one part");
                int opened = Integer.parseInt(rows.read("select count(*) from work_item").get(0));
                assertTrue(opened > 0 && opened < PART, "opened " + opened);
            }
        } while (after != null);
        assertNull(after);
        assertEquals(STAFF / PART + 1, parts);
        assertEquals(
                List.of(String.valueOf(STAFF / 5 + 3)),
                rows.read("select count(*) from work_item where status = 'OPEN'"));
        assertEquals(
                rows.read("select count(*) from work_item"),
                rows.read("select count(*) from work_item_event where what = 'RAISED'"));
    }
}
