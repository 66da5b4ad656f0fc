package cn.tongxin.platform.exports;

import cn.tongxin.kernel.list.Column;
import cn.tongxin.platform.sheets.BookWriter;
import cn.tongxin.platform.sheets.BookWriter.Cell;
import cn.tongxin.platform.sheets.BookWriter.Look;
import cn.tongxin.platform.sheets.BookWriter.Sheet;
import cn.tongxin.platform.sheets.CodeWords;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An exported list: the rows on one sheet, and on another who took them, when and by what filter.
 */
final class ExportBook implements Closeable {
    private static final String ABOUT = "说明";
    private static final String MARK = "水印";
    private static final int MARK_WIDTH = 44;
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final BigDecimal SECONDS_OF_A_DAY =
            BigDecimal.valueOf(Duration.ofDays(1).toSeconds());
    private static final int DIGITS_OF_A_SECOND = 8;

    private final List<Column> columns;
    private final CodeWords words;
    private final ZoneId zone;
    private final @Nullable String mark;
    private final BookWriter book;

    /**
     * What stands around the rows.
     *
     * @param name of the list
     * @param margin of every printed page
     * @param mark in the last cell of every row, so that no part of the book is without; null for
     *     none
     * @param zone in which times are told
     */
    record Frame(String name, String margin, @Nullable String mark, ZoneId zone) {}

    ExportBook(OutputStream to, Frame frame, List<Column> columns, CodeWords words)
            throws IOException {
        this.columns = columns;
        this.words = words;
        this.zone = frame.zone();
        this.mark = frame.mark();
        List<Integer> widths = new ArrayList<>(columns.stream().map(ExportBook::width).toList());
        List<Cell> headings = new ArrayList<>();
        columns.forEach(column -> headings.add(Cell.heading(column.heading())));
        if (mark != null) {
            widths.add(MARK_WIDTH);
            headings.add(Cell.heading(MARK));
        }
        this.book =
                new BookWriter(
                        to,
                        List.of(
                                new Sheet(frame.name(), widths, frame.margin(), true),
                                new Sheet(ABOUT, List.of(14, 80), frame.margin(), false)));
        book.next();
        book.row(headings);
    }

    /** Rows as the list answers them. */
    void rows(JsonNode items) throws IOException {
        for (JsonNode row : items) {
            List<Cell> cells = new ArrayList<>(columns.size() + 1);
            for (Column column : columns) {
                cells.add(cell(column, row));
            }
            if (mark != null) {
                cells.add(Cell.text(mark));
            }
            book.row(cells);
        }
    }

    /** What the reader is told of the whole, in its order. */
    void about(Map<String, String> lines) throws IOException {
        book.next();
        for (Map.Entry<String, String> line : lines.entrySet()) {
            book.row(List.of(Cell.heading(line.getKey()), Cell.wrapped(line.getValue())));
        }
    }

    @Override
    public void close() throws IOException {
        book.close();
    }

    private Cell cell(Column column, JsonNode row) {
        JsonNode value = row;
        for (String step : column.path().split("\\.")) {
            value = value.path(step);
        }
        if (value.isMissingNode() || value.isNull()) {
            return Cell.empty();
        }
        return switch (column.kind()) {
            case TEXT -> Cell.text(value.asText());
            case CODE -> Cell.text(words.of(String.valueOf(column.codes()), texts(value)));
            case NUMBER -> Cell.number(Look.NUMBER, value.decimalValue());
            case FLAG -> Cell.text(value.booleanValue() ? "是" : "否");
            case DATE -> Cell.number(Look.DATE, day(LocalDate.parse(value.asText())));
            case INSTANT -> Cell.number(Look.TIME, time(Instant.parse(value.asText())));
        };
    }

    private static List<String> texts(JsonNode value) {
        List<String> texts = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(one -> texts.add(one.asText()));
        } else {
            texts.add(value.asText());
        }
        return texts;
    }

    private static BigDecimal day(LocalDate date) {
        return BigDecimal.valueOf(ChronoUnit.DAYS.between(DAY_ZERO, date));
    }

    private BigDecimal time(Instant instant) {
        LocalDateTime local = LocalDateTime.ofInstant(instant, zone);
        BigDecimal seconds = BigDecimal.valueOf(local.toLocalTime().toSecondOfDay());
        return day(local.toLocalDate())
                .add(seconds.divide(SECONDS_OF_A_DAY, DIGITS_OF_A_SECOND, RoundingMode.HALF_UP));
    }

    private static int width(Column column) {
        return switch (column.kind()) {
            case TEXT -> 22;
            case CODE -> 16;
            case NUMBER, FLAG -> 10;
            case DATE -> 12;
            case INSTANT -> 18;
        };
    }
}
