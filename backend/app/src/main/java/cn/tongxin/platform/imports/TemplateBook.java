package cn.tongxin.platform.imports;

import cn.tongxin.platform.sheets.BookWriter;
import cn.tongxin.platform.sheets.BookWriter.Cell;
import cn.tongxin.platform.sheets.BookWriter.Sheet;
import cn.tongxin.platform.sheets.CodeWords;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** An empty table with our headings, and a second sheet that says how to fill it in. */
final class TemplateBook {
    private static final int WIDTH = 16;

    private TemplateBook() {}

    static byte[] of(String name, List<SheetColumn> columns, CodeWords words) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<Sheet> sheets =
                List.of(
                        new Sheet(name, Collections.nCopies(columns.size(), WIDTH), name, true),
                        new Sheet("填写说明", List.of(18, 14, 8, 70, 24), name, true));
        try (BookWriter book = new BookWriter(bytes, sheets)) {
            book.next();
            book.row(columns.stream().map(column -> Cell.heading(shown(column))).toList());
            book.next();
            book.row(List.of("列名", "国标列名", "必填", "怎样填", "示例").stream().map(Cell::heading).toList());
            for (SheetColumn column : columns) {
                book.row(
                        List.of(
                                Cell.text(column.heading()),
                                Cell.text(Objects.requireNonNullElse(column.code(), "")),
                                Cell.text(column.required() ? "是" : ""),
                                Cell.wrapped(help(column, words)),
                                Cell.text(column.example())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a book in memory cannot be written", e);
        }
        return bytes.toByteArray();
    }

    private static String shown(SheetColumn column) {
        return column.required() ? column.heading() + "*" : column.heading();
    }

    private static String help(SheetColumn column, CodeWords words) {
        String codes = column.codes();
        return codes == null
                ? column.help()
                : column.help() + "可填：" + String.join("、", words.words(codes)) + "。";
    }
}
