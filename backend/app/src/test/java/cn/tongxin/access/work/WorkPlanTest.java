package cn.tongxin.access.work;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a person has to do next is read from an index, in its order, however much there is. */
@QuarkusTest
class WorkPlanTest extends WorkApi {
    private static final int ITEMS = 100_000;

    /** One statement, as {@code ScopedRepository.first} writes it for this scope. */
    private static String next(String scope, String role) {
        String branch =
                "(select s.id, s.due_at from work_item s left join account t on t.id = s.taken_by"
                        + " where "
                        + scope
                        + " and ((((s.role = '%1$s' or (s.escalated and s.escalated_role = '%1$s'))"
                        + " and %2$s) or s.overseen)) and s.status = 'OPEN' and %3$s and %2$s"
                        + " and (s.taken_by is null or s.taken_by = '%4$s')"
                        + " order by due_at, id limit 21)";
        UUID me = new UUID(0, 1);
        String personal =
                "(s.account_id is null or s.account_id = '%1$s') and (s.except_account is null or"
                                .formatted(me)
                        + " s.except_account <> '%1$s')".formatted(me);
        String mine = branch.formatted(role, personal, "s.role = '%s'".formatted(role), me);
        String up =
                branch.formatted(
                        role,
                        personal,
                        "s.escalated and s.escalated_role = '%1$s' and s.role <> '%1$s'"
                                .formatted(role),
                        me);
        return "select * from (" + mine + " union all " + up + ") s order by due_at, id limit 21";
    }

    private void manyItems() {
        rows.execute(
                """
                insert into school (id, identifier_code, name, name_sort, type_code, stages, ownership,
                    urban_rural, unit_code, division_code, address, lon, lat, boarding, phone, status,
                    created_at, updated_at, source, synthetic)
                select gen_random_uuid(), '31450' || lpad(n::text, 5, '0'), '示例学校' || n, 's' || n, '311',
                    '{JUN}', 'PUBLIC', '111', case when n % 2 = 0 then '450103' else '450124' end,
                    case when n % 2 = 0 then '450103001001' else '450124001001' end, '示例路', 108.3, 22.8,
                    false, '0771-5500000', 'OPERATING', now(), now(), 'IMPORT', true
                from generate_series(1, 500) n
                """);
        rows.execute(
                """
                insert into work_item (id, kind, resource, subject_id, subject_name, title, role, unit_code,
                    school_id, escalate_to, overseen, status, due_at, provisional, escalated, escalated_role,
                    created_at, updated_at, source)
                select gen_random_uuid(), 'test.report', 'tests', gen_random_uuid(), '示例', '示例',
                    case when n %% 50 = 0 then 'bureau-admin' when n %% 10 = 0 then 'county-admin'
                         else 'school-admin' end,
                    s.unit_code, s.id, 'county-admin', true, 'OPEN', now() + n * interval '1 minute', false,
                    n %% 100 = 7, case when n %% 100 = 7 then 'county-admin' end, now(), now(), 'API'
                from generate_series(1, %d) n
                join (select id, unit_code, row_number() over (order by identifier_code) as place from school) s
                  on s.place = n %% 500 + 1
                """
                        .formatted(ITEMS));
        rows.execute("analyze work_item");
    }

    private void readsLittle(String scope, String role) {
        List<String> plan = rows.read("explain (analyze, buffers) " + next(scope, role));
        String whole = String.join("\n", plan);
        assertTrue(!whole.contains("Seq Scan on work_item"), whole);
        var buffers = Pattern.compile("Buffers: shared hit=(\\d+)").matcher(whole);
        assertTrue(buffers.find(), whole);
        assertTrue(Integer.parseInt(buffers.group(1)) < 500, whole);
    }

    @Test
    void of_a_hundred_thousand_items_a_few_pages_are_read() {
        manyItems();
        readsLittle("true", "bureau-admin");
        readsLittle("s.unit_code = '450103'", "county-admin");
        // Nothing has been handed up here, all of it in the other county.
        readsLittle("s.unit_code = '450124'", "county-admin");
        UUID one =
                UUID.fromString(
                        rows.read("select id from school where identifier_code = '3145000002'")
                                .get(0));
        readsLittle("s.school_id = '" + one + "'", "school-admin");
    }
}
