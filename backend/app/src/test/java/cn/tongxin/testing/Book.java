package cn.tongxin.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** A workbook read back whole, by a library that had no part in writing it. */
public final class Book {
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);

    private final byte[] bytes;
    private final Map<String, List<Row>> sheets = new LinkedHashMap<>();

    public Book(byte[] bytes) {
        this.bytes = bytes.clone();
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(bytes), WITH_FORMATS)) {
            for (Sheet sheet : book.getSheets().toList()) {
                sheets.put(sheet.getName(), sheet.read());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<String> names() {
        return List.copyOf(sheets.keySet());
    }

    public List<Row> rows(String sheet) {
        return sheets.get(sheet);
    }

    /** Every cell of a sheet as text; an empty one is an empty text. */
    public List<List<String>> texts(String sheet) {
        int columns = rows(sheet).get(0).getCellCount();
        List<List<String>> texts = new ArrayList<>();
        for (Row row : rows(sheet)) {
            List<String> line = new ArrayList<>();
            for (int i = 0; i < columns; i++) {
                line.add(row.getOptionalCell(i).map(Cell::getText).orElse(""));
            }
            texts.add(line);
        }
        return texts;
    }

    /** One column below its heading. */
    public List<String> column(String sheet, String heading) {
        List<List<String>> all = texts(sheet);
        int at = all.get(0).indexOf(heading);
        return all.subList(1, all.size()).stream().map(line -> line.get(at)).toList();
    }

    /** A part as it was written. */
    public String part(String name) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
            throw new AssertionError("no " + name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
