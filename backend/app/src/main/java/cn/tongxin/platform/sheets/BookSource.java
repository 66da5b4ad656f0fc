package cn.tongxin.platform.sheets;

import cn.tongxin.kernel.errors.ProblemException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/**
 * A workbook that {@code platform.files} has looked into when it came, and {@link BookCheck} now.
 * Whatever the library stumbles over while it reads is the file's fault: it throws exceptions of
 * many kinds over odd cells.
 */
final class BookSource extends SheetSource {
    private static final String UNREADABLE = "工作簿读不出来，请用表格软件另存一份 xlsx 后重新上传。";

    /** More than an upload has bytes, and so more than a table of text can tell. */
    private static final long MOST_TOLD = 32L * 1024 * 1024;

    private static final ReadingOptions OPTIONS = new ReadingOptions(false, true);

    private final ReadableWorkbook book;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final boolean from1904;
    private int before;
    private long told;

    BookSource(Path file) throws IOException {
        try {
            BookCheck.require(file);
            this.book = new ReadableWorkbook(file.toFile(), OPTIONS);
        } catch (IOException | RuntimeException e) {
            throw why(e);
        }
        try {
            this.from1904 = book.isDate1904();
            this.stream = shown(book).openStream();
            this.rows = stream.iterator();
        } catch (IOException | RuntimeException e) {
            book.close();
            throw why(e);
        }
    }

    private static ProblemException why(Exception e) {
        return e instanceof ProblemException refused ? refused : refused(UNREADABLE);
    }

    /** The first sheet that people see. */
    private static Sheet shown(ReadableWorkbook book) {
        return book.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .findFirst()
                .orElseThrow(() -> refused("工作簿中没有可见的工作表，请检查后重新上传。"));
    }

    @Override
    protected @Nullable SheetRow read() {
        try {
            return rows.hasNext() ? row(rows.next()) : null;
        } catch (RuntimeException e) {
            throw why(e);
        }
    }

    private SheetRow row(Row row) {
        // Rows that do not say their number are counted from 0 by the library.
        before = Math.max(before + 1, row.getRowNum());
        requireShort(row);
        List<SheetCell> cells = new ArrayList<>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(cell(row.getCell(i)));
        }
        return new SheetRow(before, cells, row.isHidden());
    }

    /**
     * One shared text may stand in every cell: only here it is known how much that makes, and from
     * here on each of them may be a copy.
     */
    private void requireShort(Row row) {
        long characters = row.stream().filter(Objects::nonNull).mapToLong(BookSource::length).sum();
        if (characters > RowCheck.LONGEST_ROW) {
            throw RowCheck.tooLong(before);
        }
        told += characters;
        if (told > MOST_TOLD) {
            throw BookBudget.tooManyTexts();
        }
    }

    private static long length(Cell cell) {
        String text = cell.getRawValue();
        return text == null ? 0 : text.length();
    }

    private SheetCell cell(@Nullable Cell cell) {
        if (cell == null) {
            return SheetCell.EMPTY;
        }
        if (cell.getFormula() != null) {
            return SheetCell.of(SheetCell.Kind.FORMULA);
        }
        return switch (cell.getType()) {
            case EMPTY -> SheetCell.EMPTY;
            case STRING -> SheetCell.text(cell.asString());
            case NUMBER -> number(cell.asNumber());
            case BOOLEAN -> SheetCell.text(cell.asBoolean() ? "是" : "否");
            // A text that stands in the cell itself, as web systems write it (t="str").
            case FORMULA -> SheetCell.text(cell.getText());
            case ERROR -> SheetCell.of(SheetCell.Kind.ERROR);
        };
    }

    private SheetCell number(@Nullable BigDecimal number) {
        return number == null ? SheetCell.EMPTY : SheetCell.number(number, from1904);
    }

    @Override
    public void close() throws IOException {
        stream.close();
        book.close();
    }
}
