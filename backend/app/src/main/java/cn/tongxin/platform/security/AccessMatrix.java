package cn.tongxin.platform.security;

import cn.tongxin.kernel.scope.ScopeKind;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
    private static final String NO_RIGHT = "NONE";

    private final List<Cell> cells;
    private final Map<String, List<Cell>> byRole;
    private final Set<String> everyonesPermissions;

    /**
     * @param widest scope a grant may have to count for this cell; null when every signed-in caller
     *     holds the right without any grant
     */
    public record Cell(String role, String permission, @Nullable ScopeKind widest) {
        public boolean needsGrant() {
            return widest != null;
        }

        /** A grant may be narrower than the cell, never wider. */
        boolean counts(ScopeKind kind) {
            return widest != null && kind.within(widest);
        }
    }

    public AccessMatrix() {
        this.cells = read();
        this.byRole =
                cells.stream().filter(Cell::needsGrant).collect(Collectors.groupingBy(Cell::role));
        this.everyonesPermissions =
                cells.stream()
                        .filter(cell -> !cell.needsGrant())
                        .map(Cell::permission)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** Cells of one role that count only with a grant. */
    List<Cell> cells(@Nullable String role) {
        return role == null ? List.of() : byRole.getOrDefault(role, List.of());
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

    public List<Cell> cells() {
        return cells;
    }

    public Set<String> roles() {
        Set<String> roles = new TreeSet<>();
        lines().forEach(line -> roles.add(line[1]));
        return roles;
    }

    private static List<Cell> read() {
        List<Cell> cells = new ArrayList<>();
        for (String[] line : lines()) {
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
            case EVERY_SIGNED_IN_CALLER -> cells.add(new Cell(role, permission, null));
            default -> cells.add(new Cell(role, permission, ScopeKind.valueOf(scope)));
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
