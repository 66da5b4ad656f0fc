package cn.tongxin.platform.imports;

import cn.tongxin.platform.sheets.BookWriter;
import cn.tongxin.platform.sheets.BookWriter.Cell;
import cn.tongxin.platform.sheets.BookWriter.Sheet;
import cn.tongxin.platform.sheets.SheetCell;
import cn.tongxin.platform.sheets.SheetRow;
import cn.tongxin.platform.sheets.SheetSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows that were not taken over, each with the reason beside it: corrected, the book can be
 * sent in as it is.
 */
final class ImportReport {
    private static final int WIDTH = 16;
    private static final int REASON_WIDTH = 60;

    private ImportReport() {}

    /**
     * @param told why, by the number of the row
     */
    static byte[] of(String name, SheetHead head, SheetSource source, Map<String, String> told)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SheetRow first = source.next();
        List<Integer> ours = ours(first);
        List<Integer> widths = new ArrayList<>(Collections.nCopies(ours.size(), WIDTH));
        widths.add(REASON_WIDTH);
        try (BookWriter book =
                new BookWriter(bytes, List.of(new Sheet(name, widths, name + " · 有误的行", true)))) {
            book.next();
            List<Cell> headings = new ArrayList<>();
            ours.forEach(i -> headings.add(Cell.heading(first.cell(i).text())));
            headings.add(Cell.heading(SheetHead.REPORT));
            book.row(headings);
            Map<Integer, SheetColumn> columns = columns(head);
            while (source.hasNext()) {
                SheetRow row = source.next();
                String why = told.get(String.valueOf(row.number()));
                if (why != null) {
                    List<Cell> cells = new ArrayList<>();
                    ours.forEach(i -> cells.add(cell(row.cell(i), columns.get(i))));
                    cells.add(Cell.wrapped("（原第 " + row.number() + " 行）" + why));
                    book.row(cells);
                }
            }
        }
        return bytes.toByteArray();
    }

    /** All but the reasons of the time before. */
    private static List<Integer> ours(SheetRow first) {
        List<Integer> ours = new ArrayList<>();
        for (int i = 0; i < first.cells().size(); i++) {
            if (!first.cell(i).text().equals(SheetHead.REPORT)) {
                ours.add(i);
            }
        }
        return ours;
    }

    private static Map<Integer, SheetColumn> columns(SheetHead head) {
        Map<Integer, SheetColumn> columns = new HashMap<>();
        head.places().forEach((column, at) -> columns.put(at, column));
        return columns;
    }

    /** As it was sent; what a program has rounded is to be filled in anew. */
    private static Cell cell(SheetCell cell, @Nullable SheetColumn column) {
        LocalDate day = cell.day();
        if (column != null && isDay(column) && day != null && RowBinder.isSerial(column, cell)) {
            return Cell.text(day.toString());
        }
        return cell.text().isEmpty() || RowBinder.isRounded(cell)
                ? Cell.empty()
                : Cell.text(cell.text());
    }

    private static boolean isDay(SheetColumn column) {
        return column.kind() == SheetColumn.Kind.DATE || column.kind() == SheetColumn.Kind.MONTH;
    }
}
