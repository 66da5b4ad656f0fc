package cn.tongxin.access.grant;

import cn.tongxin.kernel.scope.ScopeKind;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who may give which role for what kind of place, as data: {@code grant-rules.csv}, one line per
 * role and one column per role that gives any (domain.md §4, "Users, roles"). It says how far up a
 * granter reaches; how far across is said by the granter's own scope. The same lines enforce and
 * explain.
 */
@Singleton
public class GrantLaw {
    private static final String RESOURCE = "/grant-rules.csv";
    private static final int FIRST_GRANTER = 6;
    private static final String NONE = "NONE";

    private final List<String> granters;
    private final Map<String, Line> lines = new LinkedHashMap<>();

    /**
     * One role.
     *
     * @param name as on screens, for those who are told of it
     * @param kinds of places it can be held for; none when it follows from something else
     * @param deputy whether its holder may name a deputy
     * @param split which of the three powers of S-04 it belongs to
     * @param givenBy role of the granter → kinds of places it may give it for
     */
    public record Line(
            String role,
            String name,
            Set<ScopeKind> kinds,
            Set<String> posts,
            boolean deputy,
            Optional<String> split,
            Map<String, Set<ScopeKind>> givenBy) {}

    public GrantLaw() {
        List<String[]> rows = read();
        String[] head = rows.get(0);
        granters = List.of(head).subList(FIRST_GRANTER, head.length - 1);
        for (String[] row : rows.subList(1, rows.size())) {
            lines.put(row[0], line(row));
        }
    }

    private Line line(String[] row) {
        Map<String, Set<ScopeKind>> givenBy =
                IntStream.range(0, granters.size())
                        .boxed()
                        .collect(
                                Collectors.toMap(
                                        granters::get, i -> kinds(row[FIRST_GRANTER + i])));
        return new Line(
                row[0],
                row[1],
                kinds(row[2]),
                Set.copyOf(words(row[3])),
                row[4].equals("YES"),
                row[5].isEmpty() ? Optional.empty() : Optional.of(row[5]),
                givenBy);
    }

    /** Empty when there is no such role. */
    Optional<Line> find(String role) {
        return Optional.ofNullable(lines.get(role));
    }

    String name(String role) {
        return find(role).map(Line::name).orElse(role);
    }

    public boolean mayHaveDeputy(String role) {
        return find(role).map(Line::deputy).orElse(false);
    }

    public List<Line> all() {
        return List.copyOf(lines.values());
    }

    /** Whether a granter may give the role for a place of that kind. */
    public boolean mayGive(@Nullable String granter, String role, ScopeKind kind) {
        return granter != null && given(granter, role).contains(kind);
    }

    /** For which kinds of places a granter may give the role. */
    Set<ScopeKind> given(String granter, String role) {
        Line line = lines.get(role);
        return line == null ? Set.of() : line.givenBy().getOrDefault(granter, Set.of());
    }

    /** Roles that may give this one for a place of that kind, in the order of the file. */
    public List<String> granters(String role, ScopeKind kind) {
        return granters.stream().filter(granter -> mayGive(granter, role, kind)).toList();
    }

    Optional<String> split(String role, @Nullable String post) {
        return Post.SECURITY_ADMIN.name().equals(post)
                ? Optional.of("SECURITY")
                : find(role).flatMap(Line::split);
    }

    private static Set<ScopeKind> kinds(String text) {
        Set<ScopeKind> kinds = EnumSet.noneOf(ScopeKind.class);
        words(text).stream()
                .filter(word -> !word.equals(NONE))
                .map(ScopeKind::valueOf)
                .forEach(kinds::add);
        return kinds;
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(" "));
    }

    private static List<String[]> read() {
        try (InputStream in = GrantLaw.class.getResourceAsStream(RESOURCE);
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
