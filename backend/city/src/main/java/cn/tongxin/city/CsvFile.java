package cn.tongxin.city;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The committed tables of this module: UTF-8, a header, plain commas, no quoting. */
final class CsvFile {

    private CsvFile() {}

    /** One line; asking for a column that the header does not name is a bug and says so. */
    record Line(List<String> header, String[] cells) {

        String get(String column) {
            int index = header.indexOf(column);
            if (index < 0) {
                throw new IllegalArgumentException("no column " + column + " in " + header);
            }
            return cells[index];
        }

        int number(String column) {
            return Integer.parseInt(get(column));
        }
    }

    static List<Line> read(String name) {
        List<Line> lines = new ArrayList<>();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(open(name), StandardCharsets.UTF_8))) {
            List<String> header = Arrays.asList(reader.readLine().split(","));
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                String[] cells = text.split(",", -1);
                if (cells.length != header.size() || text.indexOf('"') >= 0) {
                    throw new IllegalStateException(name + ": not a plain line: " + text);
                }
                lines.add(new Line(header, cells));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
        return lines;
    }

    static InputStream open(String name) {
        InputStream stream = CsvFile.class.getResourceAsStream("/city/" + name);
        if (stream == null) {
            throw new IllegalStateException("missing resource city/" + name);
        }
        return stream;
    }
}
