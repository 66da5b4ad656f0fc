package cn.tongxin.bench.fault;

import cn.tongxin.bench.BenchException;
import cn.tongxin.bench.product.Part;
import cn.tongxin.bench.product.Tokens;
import cn.tongxin.bench.report.Figure;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Keycloak is away for minutes: who holds a token goes on working, an API process starts without
 * it, nobody new gets in, nothing false is accepted.
 */
public final class KeycloakDown {
    private static final int DEFAULT_SECONDS = 300;
    private static final int REQUESTS_AFTER_START = 20;
    private static final int TRIES = 5;

    /** So that one token lasts through the outage; the realm's own is five minutes. */
    private static final int TOKEN_SECONDS = 3_600;

    private static final String ME = "/api/v1/me";

    private final Ground ground;
    private final List<Figure> figures = new ArrayList<>();

    private KeycloakDown(Ground ground) {
        this.ground = ground;
    }

    public static List<Figure> run(Given given) throws IOException, BenchException, SQLException {
        try (Ground ground = Ground.prepare(given, 2, Map.of())) {
            KeycloakDown bench = new KeycloakDown(ground);
            int before = bench.tokensLast(TOKEN_SECONDS);
            try {
                return bench.run();
            } finally {
                bench.tokensLast(before);
            }
        }
    }

    /** Keycloak reads it when it starts; the life that was set before. */
    private int tokensLast(int seconds) throws IOException, BenchException, SQLException {
        Database identity = ground.database().named("keycloak");
        int before =
                (int)
                        identity.number(
                                "select access_token_lifespan from realm where name = 'tongxin'");
        identity.list(
                "update realm set access_token_lifespan = ? where name = 'tongxin' returning 1",
                row -> row.getInt(1),
                seconds);
        return before;
    }

    private List<Figure> run() throws IOException, BenchException, SQLException {
        int seconds = ground.settings().faultSeconds(DEFAULT_SECONDS);
        Part keycloak = ground.parts().keycloak();
        keycloak.end("TERM");
        keycloak.start();
        ground.bureau().renew();
        ground.county().renew();
        PeopleAtWork people = new PeopleAtWork(ground);
        long began = System.nanoTime();
        people.start();
        ground.let(5);
        keycloak.kill();
        ground.console().say("Keycloak 已停（kill -9）；停 " + seconds + " 秒");
        long down = System.nanoTime();
        ground.let(seconds / 2.0);
        long[] restarted = restartApi();
        impostors("停机期间");
        while (System.nanoTime() - down < seconds * 1_000_000_000L) {
            ground.let(0.1);
        }
        figures.add(Figure.exactly("停机期间签发的新令牌", 0, newTokens()));
        double back = keycloak.start();
        long up = System.nanoTime();
        ground.console()
                .say(String.format("Keycloak 停 %.0f 秒后重新就绪（启动 %.1f 秒）", (up - down) / 1e9, back));
        ground.let(5);
        figures.addAll(people.finish(began));
        failures(people.answers(), restarted);
        figures.add(Figure.exactly("恢复后签发的新令牌", 1, newTokenSoon()));
        afterwards();
        impostors("恢复之后");
        return figures;
    }

    /**
     * One of the two processes restarts without Keycloak; its callers use the other one meanwhile.
     */
    private long[] restartApi() throws IOException, BenchException {
        Part api = ground.parts().api(0).part();
        long from = System.nanoTime();
        api.end("TERM");
        double started = api.start();
        long to = System.nanoTime();
        ground.console().say(String.format("Keycloak 停机期间，接口进程 1 重启就绪，用时 %.1f 秒", started));
        Client client = ground.quiet(0, ground.bureau());
        int served = 0;
        for (int i = 0; i < REQUESTS_AFTER_START; i++) {
            served += client.ask(Ask.get(ME)).ok() ? 1 : 0;
        }
        figures.add(Figure.exactly("Keycloak 停机时重启的进程用原令牌办成的请求", REQUESTS_AFTER_START, served));
        return new long[] {from, to};
    }

    /** Callers of the process that restarted may have lost an answer while it did. */
    private void failures(Answers answers, long[] restarted) {
        figures.add(
                Figure.exactly(
                        "停机全程持令牌者的失败（共 " + answers.list().size() + " 次请求，不计重启的那个进程）",
                        0,
                        answers.count(a -> bad(a) && !during(a, restarted))));
        figures.add(
                Figure.exactly(
                        "重启的那个进程答 500 或 401 的次数",
                        0,
                        answers.count(a -> a.status() == 500 || a.status() == 401)));
    }

    private static boolean bad(Answers.Answer a) {
        return !a.ok() && a.status() != 409 && a.status() != 412;
    }

    private static boolean during(Answers.Answer a, long[] restart) {
        return a.server() == 0 && a.came() >= restart[0] && a.sent() <= restart[1];
    }

    /** Keycloak refuses two sign-ins of one person at the same moment, so more than one try. */
    private int newTokenSoon() {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            if (newTokens() == 1) {
                return 1;
            }
            ground.let(1);
        }
        return 0;
    }

    private int newTokens() {
        try (Tokens fresh = Tokens.of(ground.run())) {
            return ground.quiet(0, fresh).ask(Ask.get(ME)).ok() ? 1 : 0;
        } catch (IOException | BenchException e) {
            return 0;
        }
    }

    private void afterwards() {
        int served = 0;
        for (int server = 0; server < 2; server++) {
            served += ground.quiet(server, ground.bureau()).ask(Ask.get(ME)).ok() ? 1 : 0;
        }
        figures.add(Figure.exactly("恢复后用原令牌仍可办理的进程", 2, served));
    }

    /** 401 or 503; anything else would be a hole or a fault. */
    private void impostors(String when) {
        String real = ground.bureau().get();
        int wrong = 0;
        StringBuilder kinds = new StringBuilder();
        for (String token : List.of(ForgedToken.ofUnknownKey(real), ForgedToken.altered(real))) {
            for (int server = 0; server < 2; server++) {
                Client client =
                        new Client(
                                -1,
                                List.of(ground.parts().bases().get(server)),
                                0,
                                () -> token,
                                new Answers());
                long began = System.nanoTime();
                Reply reply = client.ask(Ask.get(ME));
                wrong += reply.status() == 401 || reply.status() == 503 ? 0 : 1;
                kinds.append(
                        String.format(
                                " %s（%.1f s）", reply.kind(), (System.nanoTime() - began) / 1e9));
            }
        }
        ground.console().say(when + "，伪造的令牌得到：" + kinds.toString().strip());
        figures.add(Figure.exactly(when + "伪造令牌得到 401、503 以外答复的次数", 0, wrong));
    }
}
