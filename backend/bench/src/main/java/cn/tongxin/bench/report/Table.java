package cn.tongxin.bench.report;

import java.util.ArrayList;
import java.util.List;

/** A plain text table whose columns line up although Chinese characters are two cells wide. */
public final class Table {
    private static final String GAP = "  ";

    private final List<String> header;
    private final List<List<String>> rows = new ArrayList<>();

    public Table(String... header) {
        this.header = List.of(header);
    }

    public Table row(String... cells) {
        if (cells.length != header.size()) {
            throw new IllegalArgumentException(
                    cells.length + " cells under " + header.size() + " headings");
        }
        rows.add(List.of(cells));
        return this;
    }

    /** A name and its figures. */
    public Table row(String name, String[] figures) {
        String[] cells = new String[figures.length + 1];
        cells[0] = name;
        System.arraycopy(figures, 0, cells, 1, figures.length);
        return row(cells);
    }

    @Override
    public String toString() {
        int[] widths = new int[header.size()];
        measure(header, widths);
        rows.forEach(row -> measure(row, widths));
        StringBuilder text = new StringBuilder();
        line(header, widths, text);
        List<String> rule = new ArrayList<>();
        for (int width : widths) {
            rule.add("-".repeat(width));
        }
        line(rule, widths, text);
        rows.forEach(row -> line(row, widths, text));
        return text.toString();
    }

    private static void measure(List<String> cells, int[] widths) {
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], width(cells.get(i)));
        }
    }

    private static void line(List<String> cells, int[] widths, StringBuilder text) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String padding = " ".repeat(widths[i] - width(cells.get(i)));
            // Names stand left, figures right.
            line.append(i == 0 ? cells.get(i) + padding : padding + cells.get(i)).append(GAP);
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    static int width(String text) {
        return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
    }

    private static boolean isWide(int c) {
        return c >= 0x2E80 && c <= 0xD7A3
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xFF00 && c <= 0xFF60
                || c >= 0x20000;
    }
}
