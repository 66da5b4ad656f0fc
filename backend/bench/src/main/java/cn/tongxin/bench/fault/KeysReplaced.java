package cn.tongxin.bench.fault;

import cn.tongxin.bench.BenchException;
import cn.tongxin.bench.fault.KeyringFile.Algorithm;
import cn.tongxin.bench.product.Part;
import cn.tongxin.bench.product.Tokens;
import cn.tongxin.bench.report.Figure;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * All keys of the loaded city are replaced while four connections read pupils and four write their
 * encrypted fields; then once more, and the process that does it is killed half way. At the end the
 * old keys are taken away and everything is read with what is left.
 */
public final class KeysReplaced {
    private static final int READING = 4;
    private static final int WRITING = 4;
    private static final int READ_EACH = 60;
    private static final double POLL_SECONDS = 0.2;
    private static final double MOST_SECONDS = 900;
    private static final double KILL_AT = 0.4;

    private static final String STUDENTS = "/api/v1/students";
    private static final String SCHOOL = "school-admin";
    private static final List<String> UNCHANGED =
            List.of("name", "sex", "birthDate", "ethnicity", "hukouDivision", "specialNote");
    private static final Correcting.Field RESIDENCE =
            new Correcting.Field(STUDENTS, "residence", "南宁市青秀区模拟路%d号");
    private static final String PUPILS =
            "select s.id::text from student s join role_grant g on g.school_id = s.school_id"
                    + " join account a on a.id = g.account_id where a.username = ?"
                    + " and g.role = 'school-admin' and s.status = 'ENROLLED'"
                    + " order by s.id limit "
                    + (READING * READ_EACH + WRITING);

    private final Ground ground;
    private final KeyringFile keyring;
    private final CipherTexts texts;
    private final Tokens school;
    private final Tokens system;
    private final List<String> pupils;
    private final Journal journal = new Journal();
    private final List<Figure> figures = new ArrayList<>();
    private int callers;

    private KeysReplaced(Ground ground, Tokens school, Tokens system)
            throws IOException, BenchException, SQLException {
        this.ground = ground;
        this.school = school;
        this.system = system;
        this.keyring = new KeyringFile(Path.of(api().setting("TONGXIN_KEYRING")));
        this.texts = new CipherTexts(ground.database(), ground.settings().checkout());
        this.pupils =
                ground.database()
                        .list(
                                PUPILS,
                                row -> row.getString(1),
                                ground.run().account(SCHOOL).username());
        if (pupils.size() < READING * READ_EACH + WRITING) {
            throw new BenchException("演示学校的学生不足，请用更大的 --scale 加载城市数据。");
        }
    }

    public static List<Figure> run(Given given) throws IOException, BenchException, SQLException {
        try (Ground ground = Ground.prepare(given, 1, Map.of());
                Tokens school = Tokens.of(ground.run(), ground.run().account(SCHOOL));
                Tokens system = Tokens.of(ground.run(), ground.run().account("system-admin"))) {
            return new KeysReplaced(ground, school, system).run();
        }
    }

    private Part api() {
        return ground.parts().api(0).part();
    }

    private List<Figure> run() throws IOException, BenchException, SQLException {
        replaced("负载下更换为 SM4", "b2", Algorithm.SM4, false);
        replaced("负载下更换为 AES，中途 kill -9", "b3", Algorithm.AES, true);
        keyring.forgetOld("b3");
        restart();
        Answers answers = new Answers();
        Client client = client(answers);
        pupils.forEach(pupil -> client.ask(Ask.get(STUDENTS + "/" + pupil)));
        figures.add(
                Figure.exactly(
                        "拿走旧密钥后读不出的学生（共 " + pupils.size() + " 名）", 0, answers.count(a -> !a.ok())));
        figures.add(Figure.exactly("写入后与所答复不符的现住址", 0, wrong(client)));
        return figures;
    }

    /** What writers were last told stands there. */
    private long wrong(Client client) {
        Map<String, String> last = new HashMap<>();
        journal.corrections().forEach(c -> last.put(c.school(), c.phone()));
        return last.entrySet().stream()
                .filter(
                        one ->
                                !client.ask(Ask.get(STUDENTS + "/" + one.getKey()))
                                        .body()
                                        .path(RESIDENCE.name())
                                        .asText()
                                        .equals(one.getValue()))
                .count();
    }

    private void restart() throws IOException, BenchException {
        api().end("TERM");
        api().start();
    }

    private void replaced(String what, String key, Algorithm algorithm, boolean killed)
            throws IOException, BenchException, SQLException {
        keyring.replace(key, algorithm);
        restart();
        long due = texts.otherThan(algorithm.mark(key));
        Answers answers = new Answers();
        Crowd crowd = new Crowd(actors(answers));
        crowd.start();
        long began = System.nanoTime();
        JsonNode job = started();
        Predicate<Answers.Answer> away = a -> false;
        if (killed) {
            away = kill(job);
        }
        JsonNode ended = ended(job);
        double seconds = (System.nanoTime() - began) / 1e9;
        long unsettled = crowd.finish();
        Predicate<Answers.Answer> outage = away;
        ground.results().write(key + "-answers.txt", answers.byKind() + answers.bySecond(began));
        ground.console().print(answers.byKind());
        ground.console()
                .say(
                        String.format(
                                "%s：%,d 个值，%.1f 秒；期间 %,d 次请求，最长 %.2f 秒；%s",
                                what,
                                due,
                                seconds,
                                answers.list().size(),
                                answers.longestSeconds(),
                                ended.path("summary").asText()));
        figures.add(
                Figure.exactly(
                        what + "：失败的请求（共 " + answers.list().size() + " 次）",
                        0,
                        answers.count(a -> !a.ok() && !outage.test(a))));
        figures.add(Figure.exactly(what + "：150 秒后仍无结果的办理", 0, unsettled));
        figures.add(Figure.exactly(what + "：写入者看到的矛盾", 0, crowd.complaints().lines().count()));
        figures.add(
                Figure.exactly(
                        what + "：任务自己说还没有完成的行", 0, ended.path("facts").path("left").asLong(-1)));
        figures.add(
                Figure.exactly(
                        what + "：不是现行密钥的值（共 " + texts.all() + " 个，直接数）",
                        0,
                        texts.otherThan(algorithm.mark(key))));
    }

    private List<Actor> actors(Answers answers) throws BenchException {
        List<Actor> actors = new ArrayList<>();
        for (int i = 0; i < READING; i++) {
            List<String> mine = pupils.subList(i * READ_EACH, (i + 1) * READ_EACH);
            actors.add(
                    new LookingUp(
                            client(answers),
                            mine.stream().map(pupil -> STUDENTS + "/" + pupil).toList()));
        }
        for (int i = 0; i < WRITING; i++) {
            Client client = client(answers);
            Reply pupil = client.ask(Ask.get(STUDENTS + "/" + pupils.get(READING * READ_EACH + i)));
            if (!pupil.ok()) {
                throw new BenchException("读取学生时返回 " + pupil.kind() + "。");
            }
            actors.add(
                    new Correcting(callers, client, journal, RESIDENCE, form(pupil.body()), pupil));
        }
        return actors;
    }

    private Client client(Answers answers) {
        return new Client(callers++, ground.parts().bases(), 0, school, answers);
    }

    private static ObjectNode form(JsonNode pupil) {
        ObjectNode form = new ObjectMapper().createObjectNode();
        UNCHANGED.stream().filter(pupil::has).forEach(field -> form.set(field, pupil.get(field)));
        return form;
    }

    private JsonNode started() throws BenchException {
        Reply reply = ground.quiet(0, system).ask(Ask.post("/api/v1/encryption/rotations", null));
        if (reply.status() != 202) {
            throw new BenchException("更换密钥返回 " + reply.kind() + "：" + reply.body());
        }
        return reply.body();
    }

    /** Nothing that was asked while the process was away counts. */
    private Predicate<Answers.Answer> kill(JsonNode job) throws IOException, BenchException {
        JsonNode seen = until(job, one -> one.path("total").asLong() > 0 && share(one) >= KILL_AT);
        ground.console().say(String.format("进展 %.0f %%，kill -9 接口进程", share(seen) * 100));
        long killed = System.nanoTime();
        api().kill();
        ground.console().say(String.format("接口进程重新就绪，用时 %.1f 秒", api().start()));
        long ready = System.nanoTime();
        figures.add(
                Figure.exactly(
                        "kill -9 时已经办完（应在半途）",
                        0,
                        seen.path("status").asText().equals("RUNNING") ? 0 : 1));
        return a -> a.came() >= killed && a.sent() <= ready;
    }

    private static double share(JsonNode job) {
        return job.path("done").asDouble() / job.path("total").asDouble();
    }

    private JsonNode ended(JsonNode job) throws BenchException {
        return until(job, one -> one.hasNonNull("endedAt"));
    }

    private JsonNode until(JsonNode job, Predicate<JsonNode> holds) throws BenchException {
        Client client = ground.quiet(0, system);
        long began = System.nanoTime();
        while ((System.nanoTime() - began) / 1e9 < MOST_SECONDS) {
            Reply now = client.ask(Ask.get("/api/v1/jobs/" + job.path("id").asText()));
            if (now.ok() && (holds.test(now.body()) || now.body().hasNonNull("endedAt"))) {
                return now.body();
            }
            ground.let(POLL_SECONDS);
        }
        throw new BenchException("任务没有按时办完。");
    }
}
