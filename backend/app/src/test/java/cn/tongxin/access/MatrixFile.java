package cn.tongxin.access;

import cn.tongxin.kernel.scope.ScopeKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The access matrix as it is written, read without the product's own reader. */
public final class MatrixFile {
    /** The realm roles of house.md §4.1. */
    static final Set<String> ROLES =
            Set.of(
                    "bureau-admin",
                    "county-admin",
                    "researcher",
                    "school-admin",
                    "class-teacher",
                    "subject-teacher",
                    "psych-teacher",
                    "law-vice-principal",
                    "counsellor",
                    "hotline-supervisor",
                    "inspector",
                    "case-worker",
                    "volunteer",
                    "lecturer",
                    "base-operator",
                    "guardian",
                    "partner",
                    "auditor",
                    "system-admin",
                    "data-protection-officer",
                    "special-school-staff",
                    "social-org-staff",
                    "safety-officer");

    private static final Set<String> NEEDS_NO_GRANT = Set.of("SIGNED_IN", "SELF", "SELF_PROVEN");

    private static final List<Line> ALL = read();

    private MatrixFile() {}

    record Line(
            String aggregate,
            String role,
            String read,
            String view,
            String write,
            String approve,
            String domain,
            String note) {
        boolean isBuilt() {
            return !note.equals("not built");
        }

        /** Permission → how wide it is, as far as the line gives any. */
        Map<String, String> rights() {
            Map<String, String> rights = new TreeMap<>();
            rights.put(aggregate + ":read", read);
            rights.put(aggregate + ":write", write);
            rights.put(aggregate + ":approve", approve);
            rights.values().removeIf(cell -> cell.equals("NONE"));
            return rights;
        }
    }

    static List<Line> lines(String aggregate) {
        return ALL.stream().filter(line -> line.aggregate().equals(aggregate)).toList();
    }

    static Set<String> aggregates() {
        Set<String> aggregates = new TreeSet<>();
        ALL.forEach(line -> aggregates.add(line.aggregate()));
        return aggregates;
    }

    /**
     * What every signed-in caller holds: no line of it asks for a grant, and no role is without.
     */
    public static Set<String> everybodys() {
        Map<String, Integer> roles = new TreeMap<>();
        for (Line line : ALL) {
            line.rights()
                    .forEach(
                            (permission, cell) -> {
                                if (NEEDS_NO_GRANT.contains(cell)) {
                                    roles.merge(permission, 1, Integer::sum);
                                }
                            });
        }
        roles.values().removeIf(number -> number < ROLES.size());
        return roles.keySet();
    }

    /** What a role holds for whom a grant of that kind counts. */
    static Set<String> permissions(String role, ScopeKind kind) {
        Set<String> permissions = new TreeSet<>();
        for (Line line : ALL) {
            if (line.role().equals(role)) {
                line.rights()
                        .forEach(
                                (permission, cell) -> {
                                    if (NEEDS_NO_GRANT.contains(cell)
                                            || MatrixApi.counts(kind, cell)) {
                                        permissions.add(permission);
                                    }
                                });
            }
        }
        return permissions;
    }

    private static List<Line> read() {
        try (InputStream in = MatrixFile.class.getResourceAsStream("/access-matrix.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(text -> text.split(",", -1))
                    .map(c -> new Line(c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
