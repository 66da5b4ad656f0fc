package cn.tongxin.platform.rules;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.rules.Rule;
import cn.tongxin.kernel.rules.RuleException;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rules that are enforced today, as data: {@code rules.csv} (house.md §4.7). */
@Singleton
public class RuleBook {
    private static final String RESOURCE = "/rules.csv";

    private final List<Rule> rules = read();
    private final Map<String, Rule> byId =
            rules.stream().collect(Collectors.toMap(Rule::id, Function.identity()));

    List<Rule> all() {
        return rules;
    }

    Rule find(String id) {
        Rule rule = byId.get(id);
        if (rule == null) {
            throw new ProblemException(ProblemCode.NOT_FOUND, "没有这个编号的规定。");
        }
        return rule;
    }

    /**
     * The refusal of a request that breaks a rule.
     *
     * @param detail how it does, in words for the person who sent it
     */
    public RuleException broken(String id, String detail) {
        return new RuleException(known(id), detail);
    }

    /**
     * The refusal of a request for which a rule leaves no room now (409 CAPACITY).
     *
     * @param detail what is full, in words for the person who asked
     */
    public RuleException full(String id, String detail) {
        return new RuleException(ProblemCode.CAPACITY, known(id), detail);
    }

    private Rule known(String id) {
        Rule rule = byId.get(id);
        if (rule == null) {
            throw new IllegalArgumentException("rules.csv has no " + id);
        }
        return rule;
    }

    private static List<Rule> read() {
        try (InputStream in = RuleBook.class.getResourceAsStream(RESOURCE);
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split("\\|", -1))
                    .map(c -> new Rule(c[0], Rule.Enforcement.valueOf(c[1]), c[2], c[3]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
