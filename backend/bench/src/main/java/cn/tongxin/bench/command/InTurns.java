package cn.tongxin.bench.command;

import cn.tongxin.bench.BenchException;
import cn.tongxin.bench.report.Figure;
import cn.tongxin.bench.report.Results;
import cn.tongxin.bench.report.Table;
import cn.tongxin.bench.scenario.Scenario;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How much longer a page far behind takes than the first one. They take turns, each time in the
 * other order: a process that is still being compiled gets quicker from minute to minute by more
 * than the two differ.
 */
final class InTurns {
    private static final int PAIRS = 10;
    private static final Duration EACH = Duration.ofSeconds(5);
    private static final double MOST_LAST_PAGE = 1.2;

    private final Session session;
    private final Results results;

    InTurns(Session session, Results results) {
        this.session = session;
        this.results = results;
    }

    private record Pair(Session.Measured first, Session.Measured deep) {
        double longer() {
            return first.load().perSecond() / deep.load().perSecond();
        }

        boolean clean() {
            return Stream.of(first, deep)
                    .allMatch(m -> Round.clean(m.use().stealPercent(), m.use().otherPercent()));
        }
    }

    /** The middle one of the undisturbed pairs; of all of them when most were disturbed. */
    Figure deeper(String name, Scenario first, Scenario deep) throws IOException, BenchException {
        session.console().say(name + "：轮流 " + PAIRS + " 次，各 " + EACH.toSeconds() + " 秒");
        List<Pair> pairs = new ArrayList<>();
        Table table = new Table("次", first.title() + " 次/秒", deep.title() + " 次/秒", "倍", "采用");
        for (int i = 0; i < PAIRS; i++) {
            Pair pair = i % 2 == 0 ? pair(first, deep) : swapped(first, deep);
            pairs.add(pair);
            table.row(
                    String.valueOf(i + 1),
                    Figure.number(Math.rint(pair.first().load().perSecond())),
                    Figure.number(Math.rint(pair.deep().load().perSecond())),
                    Figure.number(pair.longer()),
                    pair.clean() ? "✓" : "受干扰");
        }
        results.write(deep.id() + "-in-turns.txt", table.toString());
        session.console().print(table.toString());
        boolean clean = pairs.stream().filter(Pair::clean).count() >= PAIRS / 2;
        double[] sorted =
                pairs.stream()
                        .filter(pair -> pair.clean() || !clean)
                        .mapToDouble(Pair::longer)
                        .sorted()
                        .toArray();
        return Figure.atMost(name, MOST_LAST_PAGE, sorted[sorted.length / 2], " 倍", clean);
    }

    private Pair pair(Scenario first, Scenario deep) throws IOException, BenchException {
        Session.Measured one = session.load(first, EACH);
        return new Pair(one, session.load(deep, EACH));
    }

    private Pair swapped(Scenario first, Scenario deep) throws IOException, BenchException {
        Session.Measured one = session.load(deep, EACH);
        return new Pair(session.load(first, EACH), one);
    }
}
