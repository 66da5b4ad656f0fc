package cn.tongxin.bench.command;

import cn.tongxin.bench.BenchException;
import cn.tongxin.bench.fault.KeyCost;
import cn.tongxin.bench.fault.TriggerCost;
import cn.tongxin.bench.profile.Mechanism;
import cn.tongxin.bench.profile.ProfileReport;
import cn.tongxin.bench.report.Figure;
import cn.tongxin.bench.report.Results;
import cn.tongxin.bench.report.Table;
import cn.tongxin.bench.scenario.Scenarios;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What each mechanism costs one request, without a switch in the product. */
public final class Cost {
    private static final List<String> SCENARIOS =
            List.of(Scenarios.LIST, Scenarios.BY_ID, Scenarios.UPDATE);
    private static final int COMMANDS = 300;
    private static final int UPDATES = 4_000;
    private static final String BY_STATEMENT =
            """
            select case when query like '%audit_event%' then '审计'
                        when query like '%idempotency_key%' then '幂等'
                        when query ~ 'account a left join role_grant|from role_grant' then '授权查询'
                        when query ~* '^(begin|commit|select set_config)' then '事务与会话设置'
                        when query ~* '^(update|insert|delete)' then '业务写入（含变更记录触发器）'
                        else '业务读取' end as kind,
                   sum(s.total_exec_time) * 1000 as micros, sum(s.calls) as calls
            from pg_stat_statements s join pg_roles r on r.oid = s.userid
            where r.rolname = 'tongxin_api' and s.toplevel
            group by 1 order by 2 desc
            """;

    private final Session session;
    private final Results results;
    private final StringBuilder text = new StringBuilder();

    public Cost(Session session, Results results) {
        this.session = session;
        this.results = results;
    }

    public void run() throws IOException, BenchException, SQLException {
        Profile profile = new Profile(session, results);
        Map<String, ProfileReport> reports = new LinkedHashMap<>();
        for (String scenario : SCENARIOS) {
            reports.put(scenario, profile.record(scenario));
            statements(scenario);
        }
        text.insert(0, mechanisms(reports) + "\n");
        double[] trigger = TriggerCost.micros(session.product().run(), UPDATES);
        double[] key = KeyCost.millis(session.product().run(), COMMANDS);
        Table table = new Table("机制", "没有它", "有它", "相差", "怎样测得");
        table.row(
                "变更记录（触发器）",
                Figure.number(trigger[0]) + " µs",
                Figure.number(trigger[1]) + " µs",
                Figure.number(trigger[1] - trigger[0]) + " µs",
                UPDATES + " 次相同的 update，session_replication_role 交替");
        table.row(
                "Idempotency-Key",
                Figure.number(key[0]) + " ms",
                Figure.number(key[1]) + " ms",
                Figure.number(key[1] - key[0]) + " ms",
                COMMANDS + " 次提出申请，带键与不带键交替，单客户端等待时间");
        text.append('\n').append(table);
        results.write("cost.txt", text.toString());
        session.console().print(text.toString());
    }

    private static String mechanisms(Map<String, ProfileReport> reports) {
        Table table = new Table("机制（接口用户态 CPU，微秒/次，JFR 采样折算）", "列表", "一所学校", "修改");
        for (Mechanism mechanism : Mechanism.values()) {
            table.row(
                    mechanism.title(),
                    reports.values().stream()
                            .map(report -> Figure.number(report.mechanismMicros(mechanism)))
                            .toArray(String[]::new));
        }
        return table.toString();
    }

    /** Time PostgreSQL spent on statements, by what they are for; waiting for the disk apart. */
    private void statements(String id) throws IOException, BenchException, SQLException {
        session.database().reset();
        Session.Measured measured = session.load(session.scenario(id), Duration.ofSeconds(5));
        int requests = measured.load().latencies().count();
        Table table = new Table(id + "：PostgreSQL 执行时间", "微秒/次", "语句/次");
        session.database()
                .rows(BY_STATEMENT)
                .forEach(
                        row ->
                                table.row(
                                        row.get(0),
                                        Figure.number(per(row.get(1), requests)),
                                        Figure.number(per(row.get(2), requests))));
        text.append(table).append('\n');
    }

    private static double per(String sum, int requests) {
        return Math.rint(Double.parseDouble(sum) * 100 / requests) / 100;
    }
}
