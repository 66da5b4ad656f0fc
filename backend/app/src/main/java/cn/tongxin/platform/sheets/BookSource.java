package cn.tongxin.platform.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** A workbook that {@code platform.files} has looked into when it came. */
final class BookSource extends SheetSource {
    /** They are the one part of a book that stays in memory while it is read. */
    static final long MOST_STRINGS = 48L * 1024 * 1024;

    private static final String STRINGS = "xl/sharedStrings.xml";
    private static final String UNREADABLE = "工作簿读不出来，请用表格软件另存一份 xlsx 后重新上传。";
    private static final ReadingOptions OPTIONS = new ReadingOptions(false, true);

    private final ReadableWorkbook book;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final boolean from1904;

    BookSource(Path file) throws IOException {
        requireFewStrings(file);
        this.book = open(file);
        try {
            this.from1904 = book.isDate1904();
            this.stream = book.getFirstSheet().openStream();
            this.rows = stream.iterator();
        } catch (ExcelReaderException | IOException e) {
            book.close();
            throw refused(UNREADABLE);
        }
    }

    private static ReadableWorkbook open(Path file) throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), OPTIONS);
        } catch (ExcelReaderException e) {
            throw refused(UNREADABLE);
        }
    }

    private static void requireFewStrings(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry strings = zip.getEntry(STRINGS);
            if (strings == null) {
                return;
            }
            long size = 0;
            byte[] buffer = new byte[64 * 1024];
            try (InputStream in = zip.getInputStream(strings)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    size += read;
                    if (size > MOST_STRINGS) {
                        throw refused("工作簿中的文字太多，请分成几份后分别上传。");
                    }
                }
            }
        }
    }

    @Override
    protected @Nullable SheetRow read() {
        try {
            return rows.hasNext() ? row(rows.next()) : null;
        } catch (ExcelReaderException e) {
            throw refused(UNREADABLE);
        }
    }

    private SheetRow row(Row row) {
        List<SheetCell> cells = new ArrayList<>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(cell(row.getCell(i)));
        }
        return new SheetRow(row.getRowNum(), cells);
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
            case FORMULA -> SheetCell.of(SheetCell.Kind.FORMULA);
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
