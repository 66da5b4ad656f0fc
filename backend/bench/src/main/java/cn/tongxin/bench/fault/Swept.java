package cn.tongxin.bench.fault;

import cn.tongxin.bench.report.Figure;
import java.sql.SQLException;
import java.util.List;

/** Work items whose clocks run out while two processes sweep and one of them is killed. */
final class Swept {
    private static final int ITEMS = 200;

    private static final String RAISE =
            """
            with item as (
              insert into work_item (id, kind, resource, subject_id, subject_name, title, role,
                  unit_code, overseen, status, due_at, provisional, escalate_to, created_at,
                  updated_at, source, synthetic)
              select gen_random_uuid(), ?, 'proposals', gen_random_uuid(), '压测', '压测', 'bureau-admin',
                  '450103', false, 'OPEN', clock_timestamp() + make_interval(secs => ? * n / ?), false,
                  'bureau-admin', clock_timestamp(), clock_timestamp(), 'MANUAL', true
              from generate_series(1, ?) n returning id, due_at)
            insert into work_item_timer (item_id, kind, fires_at, next_try_at)
            select id, 'DUE', due_at, due_at from item
            union all select id, 'ESCALATE', due_at + interval '2 seconds', due_at + interval '2 seconds'
            from item
            """;
    private static final String OURS =
            " from work_item i left join work_item_event e on e.item_id = i.id and e.what = ?"
                    + " where i.subject_name = '压测' and i.created_at > ?::timestamptz"
                    + " group by i.id having count(e.id) ";

    private final Database database;
    private final String since;

    private Swept(Database database, String since) {
        this.database = database;
        this.since = since;
    }

    /**
     * @param seconds over which the clocks run out
     */
    static Swept raise(Database database, double seconds) throws SQLException {
        String since = database.text("select clock_timestamp()::text");
        database.update(RAISE, "proposal.decide", seconds, (double) ITEMS, ITEMS);
        return new Swept(database, since);
    }

    List<Figure> check() throws SQLException {
        long twice = 0;
        long never = 0;
        for (String what : List.of("OVERDUE", "ESCALATED")) {
            twice += count(what, "> 1");
            never += count(what, "= 0");
        }
        return List.of(
                Figure.exactly("到期或上报触发了两次的待办（共 " + ITEMS + " 项）", 0, twice),
                Figure.exactly("到期或上报没有触发的待办", 0, never));
    }

    private long count(String what, String having) throws SQLException {
        return database.list("select i.id" + OURS + having, row -> 1, what, since).size();
    }
}
