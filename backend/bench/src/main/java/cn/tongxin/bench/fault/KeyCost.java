package cn.tongxin.bench.fault;

import cn.tongxin.bench.BenchException;
import cn.tongxin.bench.product.RunFile;
import cn.tongxin.bench.product.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;

/** What an Idempotency-Key costs the one who sends it: the same commands with and without. */
public final class KeyCost {
    private static final int WARM_UP = 50;
    private static final String PATH = "/api/v1/proposals";

    private final Client client;
    private final String school;
    private final String name = Long.toString(System.currentTimeMillis(), 36);
    private int turn;

    private KeyCost(Client client, String school) {
        this.client = client;
        this.school = school;
    }

    /**
     * @return milliseconds a proposal takes on average: without a key, with one
     */
    public static double[] millis(RunFile run, int times)
            throws IOException, BenchException, SQLException {
        String school =
                new Database(run.database())
                        .text(
                                "select id::text from school where unit_code = '450103'"
                                        + " and status = 'OPERATING' and independent and not exists"
                                        + " (select 1 from proposal p where p.status = 'PROPOSED'"
                                        + " and p.subject_id = school.id) order by id limit 1");
        try (Tokens tokens = Tokens.of(run, run.account("county-admin"))) {
            URI base = URI.create("http://127.0.0.1:" + run.api().getPort());
            KeyCost cost =
                    new KeyCost(new Client(0, List.of(base), 0, tokens, new Answers()), school);
            for (int i = 0; i < WARM_UP; i++) {
                cost.propose(i % 2 == 0);
            }
            long[] nanos = new long[2];
            for (int i = 0; i < 2 * times; i++) {
                nanos[i % 2] += cost.propose(i % 2 == 1);
            }
            return new double[] {nanos[0] / 1e6 / times, nanos[1] / 1e6 / times};
        }
    }

    /** Only the proposal is timed; it is withdrawn so that the next one may follow. */
    private long propose(boolean withKey) throws BenchException {
        String key = "cost-" + name + "-" + turn++;
        Ask ask =
                Ask.post(
                        PATH,
                        "{\"kind\":\"school.suspend\",\"subjectId\":\""
                                + school
                                + "\",\"reason\":\"压测\"}");
        long began = System.nanoTime();
        Reply reply = client.ask(withKey ? ask.with("Idempotency-Key", key) : ask);
        long took = System.nanoTime() - began;
        require(reply);
        JsonNode id = reply.body().path("id");
        require(
                client.ask(
                        Ask.post(PATH + "/" + id.asText() + "/withdraw", "{\"note\":\"压测\"}")
                                .with("If-Match", reply.etag())));
        return took;
    }

    private static void require(Reply reply) throws BenchException {
        if (!reply.ok()) {
            throw new BenchException("提出或撤回申请时返回 " + reply.kind() + "。");
        }
    }
}
