package cn.tongxin.access;

import cn.tongxin.kernel.scope.ScopeKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Who may give which role, as it is written, read without the product's own reader. */
final class GrantRulesFile {
    static final List<String> GRANTERS =
            List.of("bureau-admin", "county-admin", "school-admin", "base-operator");

    private static final Map<String, Map<String, String>> ALL = read();

    private GrantRulesFile() {}

    static Set<String> roles() {
        return ALL.keySet();
    }

    static String cell(String role, String column) {
        return ALL.get(role).get(column);
    }

    static Set<ScopeKind> kinds(String role, String column) {
        String cell = cell(role, column);
        return cell == null || cell.isEmpty() || cell.equals("NONE")
                ? Set.of()
                : Arrays.stream(cell.split(" "))
                        .map(ScopeKind::valueOf)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Map<String, String>> read() {
        try (InputStream in = GrantRulesFile.class.getResourceAsStream("/grant-rules.csv")) {
            List<String> lines =
                    new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            String[] head = lines.get(0).split(",", -1);
            Map<String, Map<String, String>> all = new TreeMap<>();
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split(",", -1);
                Map<String, String> row = new TreeMap<>();
                for (int i = 0; i < head.length; i++) {
                    row.put(head[i], cells[i]);
                }
                all.put(cells[0], row);
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
