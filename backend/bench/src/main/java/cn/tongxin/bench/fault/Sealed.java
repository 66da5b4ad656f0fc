package cn.tongxin.bench.fault;

import cn.tongxin.bench.report.Figure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether the audit log was sealed once and without a gap, whoever of several processes did it. */
final class Sealed {
    private static final Pattern SAID = Pattern.compile("audit block (\\d+:[0-9a-f]+) sealed");
    private static final String BROKEN =
            """
            select count(*) from (
              select id, prev_root, lag(root) over (order by id) as root_before,
                     lag(id) over (order by id) as id_before from audit_seal) b
            where id > 1 and (id_before is distinct from id - 1 or prev_root <> root_before)
            """;
    private static final String MISCOUNTED =
            """
            select count(*) from audit_seal s
            where rows <> (select count(*) from audit_leaf l where l.seal_id = s.id)
            """;
    private static final String UNSEALED =
            "select count(*) from audit_event e"
                    + " where not exists (select 1 from audit_leaf l where l.seq = e.seq)";

    private Sealed() {}

    /** The blocks each process says it has sealed, with their roots. */
    static List<List<String>> announced(List<Path> logs) throws IOException {
        List<List<String>> all = new ArrayList<>();
        for (Path log : logs) {
            Matcher said = SAID.matcher(Files.readString(log));
            List<String> blocks = new ArrayList<>();
            while (said.find()) {
                blocks.add(said.group(1));
            }
            all.add(blocks);
        }
        return all;
    }

    static List<Figure> check(Database database, List<Path> logs) throws IOException, SQLException {
        List<List<String>> announced = announced(logs);
        List<String> blocks = announced.stream().flatMap(List::stream).toList();
        long twice = blocks.size() - blocks.stream().distinct().count();
        String shares = announced.stream().map(b -> String.valueOf(b.size())).toList().toString();
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.exactly("审计封存：两个进程各封 " + shares + " 块，封了两次的块", 0, twice));
        figures.add(Figure.exactly("审计封存：断开的链节", 0, database.number(BROKEN)));
        figures.add(Figure.exactly("审计封存：行数不符的块", 0, database.number(MISCOUNTED)));
        figures.add(Figure.exactly("审计封存：漏封的行", 0, database.number(UNSEALED)));
        return figures;
    }
}
