package cn.tongxin.platform.security;

import cn.tongxin.kernel.data.View;
import cn.tongxin.kernel.scope.Grant;
import cn.tongxin.kernel.scope.ScopeKind;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rights of every role as data: {@code access-matrix.csv}, one line per cell of domain.md §4,
 * empty cells included. Everything else about rights is derived from it.
 */
@Singleton
public class AccessMatrix {
    static final String RESOURCE = "/access-matrix.csv";
    private static final String EVERY_SIGNED_IN_CALLER = "SIGNED_IN";
    private static final String EVERYBODYS_OWN_ROWS = "SELF";
    private static final String OWN_ROWS_OF_THE_PROVEN = "SELF_PROVEN";
    private static final String NO_RIGHT = "NONE";
    private static final Set<String> WITHOUT_GRANT =
            Set.of(EVERY_SIGNED_IN_CALLER, EVERYBODYS_OWN_ROWS, OWN_ROWS_OF_THE_PROVEN);

    private final List<Cell> cells;
    private final Set<String> roles;
    private final Map<String, List<Cell>> byRole;
    private final Set<String> everyonesPermissions;
    private final Set<String> permissionsOverOwnRows;
    private final Set<String> permissionsOfTheProven;
    private final Map<String, View> views;

    /**
     * @param widest scope a grant may have to count for this cell; null when every signed-in caller
     *     holds the right without any grant
     * @param ownRows whether a right without any grant reaches the rows that belong to the caller
     * @param ofTheProven whether those rows can hold what only the strictest role of the account
     *     has seen, so that they are reached as that role is: by its second factor
     * @param post which the grant must name besides the role ("2 named" in domain.md §4); null when
     *     any grant of the role counts
     */
    public record Cell(
            String role,
            String permission,
            @Nullable ScopeKind widest,
            boolean ownRows,
            boolean ofTheProven,
            @Nullable String post) {
        private static Cell withoutGrant(
                String role, String permission, boolean ownRows, boolean ofTheProven) {
            return new Cell(role, permission, null, ownRows, ofTheProven, null);
        }

        public boolean needsGrant() {
            return widest != null;
        }

        /** From {@code SCHOOL}, or {@code SCHOOL:NAMED_READER} for who is named to be that. */
        private static Cell of(String role, String permission, String scope) {
            String[] parts = scope.split(":", 2);
            String post = parts.length == 1 ? null : parts[1];
            return new Cell(role, permission, ScopeKind.valueOf(parts[0]), false, false, post);
        }

        /** A grant may be narrower than the cell, never wider. */
        public boolean counts(ScopeKind kind) {
            return widest != null && kind.within(widest);
        }

        /** Those of somebody's grants that give this right. */
        public List<Grant> counting(Collection<Grant> grants) {
            return grants.stream()
                    .filter(grant -> grant.role().equals(role) && counts(grant.kind()))
                    .filter(grant -> post == null || post.equals(grant.origin().post()))
                    .toList();
        }
    }

    public AccessMatrix() {
        this(lines());
    }

    AccessMatrix(List<String[]> lines) {
        requireOneLineEach(lines);
        requireAlikeForAll(lines);
        this.cells = read(lines);
        this.roles =
                lines.stream().map(line -> line[1]).collect(Collectors.toCollection(TreeSet::new));
        this.byRole =
                cells.stream().filter(Cell::needsGrant).collect(Collectors.groupingBy(Cell::role));
        this.everyonesPermissions = permissions(cells, cell -> !cell.needsGrant());
        this.permissionsOverOwnRows = permissions(cells, Cell::ownRows);
        this.permissionsOfTheProven = permissions(cells, Cell::ofTheProven);
        this.views = views(lines);
    }

    /** Two lines for one cell would say two things, and the wider one would be the law. */
    private static void requireOneLineEach(List<String[]> lines) {
        Set<String> seen = new HashSet<>();
        for (String[] line : lines) {
            if (!seen.add(line[0] + " of " + line[1])) {
                throw new IllegalStateException(line[0] + " of " + line[1] + " has two lines");
            }
        }
    }

    /** What needs no grant is asked of no role: said of one, it would be given to all. */
    private static void requireAlikeForAll(List<String[]> lines) {
        for (int column : new int[] {2, 4, 5}) {
            lines.stream()
                    .collect(
                            Collectors.groupingBy(
                                    line -> line[0],
                                    Collectors.mapping(
                                            line ->
                                                    column == 2
                                                            ? line[2] + " " + line[3]
                                                            : line[column],
                                            Collectors.toSet())))
                    .forEach(
                            (aggregate, scopes) -> {
                                if (scopes.size() > 1
                                        && scopes.stream()
                                                .map(scope -> scope.split(" ")[0])
                                                .anyMatch(WITHOUT_GRANT::contains)) {
                                    throw new IllegalStateException(
                                            aggregate
                                                    + " is open to all by the line of a few: "
                                                    + scopes);
                                }
                            });
        }
    }

    private static Map<String, View> views(List<String[]> lines) {
        Map<String, View> views = new HashMap<>();
        for (String[] line : lines) {
            // What is open to every signed-in caller looks the same to all, roles or none.
            boolean everyones = WITHOUT_GRANT.contains(line[2]);
            if (!line[3].isEmpty()) {
                views.put(everyones ? line[0] : key(line[1], line[0]), View.valueOf(line[3]));
            }
        }
        return Map.copyOf(views);
    }

    private static String key(@Nullable String role, String aggregate) {
        return role + " " + aggregate;
    }

    /** What stands before the colon of a permission. */
    public static String aggregate(String permission) {
        return permission.substring(0, permission.indexOf(':'));
    }

    /** How much of an aggregate a role sees; masked when the matrix says nothing of it. */
    public View view(@Nullable String role, String aggregate) {
        View everyones = views.get(aggregate);
        return everyones == null
                ? views.getOrDefault(key(role, aggregate), View.MASKED)
                : everyones;
    }

    private static Set<String> permissions(List<Cell> cells, Predicate<Cell> which) {
        return cells.stream()
                .filter(which)
                .map(Cell::permission)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Cells of one role that count only with a grant. */
    List<Cell> cells(@Nullable String role) {
        return role == null ? List.of() : byRole.getOrDefault(role, List.of());
    }

    /** What a role's grants give of one permission; empty when they give nothing. */
    public Optional<Cell> cell(String role, String permission) {
        return cells(role).stream()
                .filter(cell -> cell.permission().equals(permission))
                .findFirst();
    }

    /** Roles that can hold a permission, in the order of the file. */
    public List<String> holders(String permission) {
        return cells.stream()
                .filter(cell -> cell.permission().equals(permission))
                .map(Cell::role)
                .toList();
    }

    /** Permissions of every signed-in caller: the matrix says them for all roles alike. */
    Set<String> everyonesPermissions() {
        return everyonesPermissions;
    }

    /** Those of them which reach the rows that belong to the caller's own account. */
    Set<String> permissionsOverOwnRows() {
        return permissionsOverOwnRows;
    }

    /** Those of them for which the second factor of any role of the account is demanded. */
    Set<String> permissionsOfTheProven() {
        return permissionsOfTheProven;
    }

    public List<Cell> cells() {
        return cells;
    }

    public Set<String> roles() {
        return roles;
    }

    private static List<Cell> read(List<String[]> lines) {
        List<Cell> cells = new ArrayList<>();
        for (String[] line : lines) {
            add(cells, line[1], line[0] + ":read", line[2]);
            add(cells, line[1], line[0] + ":write", line[4]);
            add(cells, line[1], line[0] + ":approve", line[5]);
        }
        return List.copyOf(cells);
    }

    private static void add(List<Cell> cells, String role, String permission, String scope) {
        switch (scope) {
            case NO_RIGHT -> {
                // An empty cell is written down so that nobody wonders whether it was forgotten.
            }
            case EVERY_SIGNED_IN_CALLER ->
                    cells.add(Cell.withoutGrant(role, permission, false, false));
            case EVERYBODYS_OWN_ROWS -> cells.add(Cell.withoutGrant(role, permission, true, false));
            case OWN_ROWS_OF_THE_PROVEN ->
                    cells.add(Cell.withoutGrant(role, permission, true, true));
            default -> cells.add(Cell.of(role, permission, scope));
        }
    }

    /**
     * Columns: aggregate, role, read, view of what is read, write, approve, cell text of domain.md,
     * note.
     */
    private static List<String[]> lines() {
        try (InputStream in = AccessMatrix.class.getResourceAsStream(RESOURCE);
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
