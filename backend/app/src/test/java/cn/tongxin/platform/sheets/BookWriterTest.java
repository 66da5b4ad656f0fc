package cn.tongxin.platform.sheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.platform.sheets.BookWriter.Cell;
import cn.tongxin.platform.sheets.BookWriter.Look;
import cn.tongxin.platform.sheets.BookWriter.Sheet;
import cn.tongxin.testing.Book;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is what another program reads, and nothing of it is ever computed. */
class BookWriterTest {
    private static final Pattern STYLE_OF_A2 = Pattern.compile("<c r=\"A2\" s=\"(\\d+)\"");
    private static final Pattern STYLES = Pattern.compile("<cellXfs.*?>(.*)</cellXfs>");
    private static final Pattern STYLE = Pattern.compile("<xf [^>]*>");

    private static Book written(List<List<Cell>> rows, int columns) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<Integer> widths = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            widths.add(12);
        }
        List<Sheet> sheets =
                List.of(
                        new Sheet("表&格", widths, "甲 & 乙 导出", true),
                        new Sheet("说明", List.of(10), "甲", false));
        try (BookWriter writer = new BookWriter(bytes, sheets)) {
            writer.next();
            for (List<Cell> row : rows) {
                writer.row(row);
            }
            writer.next();
            writer.row(List.of(Cell.wrapped("一")));
        }
        return new Book(bytes.toByteArray());
    }

    private static Book one(String text) throws IOException {
        return written(List.of(List.of(Cell.heading("标题")), List.of(Cell.text(text))), 1);
    }

    private static boolean isQuoted(Book book) {
        Matcher at = STYLE_OF_A2.matcher(book.part("xl/worksheets/sheet1.xml"));
        assertTrue(at.find());
        Matcher styles = STYLES.matcher(book.part("xl/styles.xml"));
        assertTrue(styles.find());
        List<String> each =
                STYLE.matcher(styles.group(1)).results().map(style -> style.group()).toList();
        String style = each.get(Integer.parseInt(at.group(1)));
        assertTrue(style.contains("numFmtId=\"49\""), "is of type text: " + style);
        return style.contains("quotePrefix=\"1\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://example.com\",\"点我\")",
                "=cmd|' /C calc'!A0",
                "+1+1",
                "-2+3",
                "@SUM(A1:A9)",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                " =1+1",
                "\u3000=1+1",
                "＝1+1",
                "＋1",
                "－1",
                "＠A1"
            })
    void what_looks_like_a_formula_is_a_text_that_keeps_its_quote(String text) throws IOException {
        Book book = one(text);
        Row row = book.rows("表&格").get(1);
        assertEquals(CellType.STRING, row.getCell(0).getType());
        assertEquals(text, row.getCell(0).asString());
        assertFalse(book.part("xl/worksheets/sheet1.xml").contains("<f>"));
        assertTrue(isQuoted(book));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "邕宁=区小学",
                "2145000001",
                "0771-5500000",
                "<f>1+1</f>",
                "甲 & \"乙\" '丙'",
                "第一行\n第二行",
                "𠮷田小学",
                "_x0041_ 不是字母",
                "  前后有空格  "
            })
    void any_other_text_comes_back_as_it_was(String text) throws IOException {
        Book book = one(text);
        Row row = book.rows("表&格").get(1);
        assertEquals(CellType.STRING, row.getCell(0).getType());
        // Programs read the escape as a character; this library leaves it as it is written.
        assertEquals(text.replace("_x0041_", "_x005F_x0041_"), row.getCell(0).asString());
        assertFalse(isQuoted(book));
    }

    @Test
    void a_character_that_no_xml_can_hold_is_shown_as_missing() throws IOException {
        assertEquals(
                "\ufffd甲\ufffd", one("\u0001甲\uffff").rows("表&格").get(1).getCell(0).asString());
    }

    @Test
    void numbers_and_days_are_numbers_and_nothing_is_an_empty_cell() throws IOException {
        Book book =
                written(
                        List.of(
                                List.of(
                                        Cell.number(Look.NUMBER, new BigDecimal("108.350000")),
                                        Cell.number(Look.DATE, BigDecimal.valueOf(46027)),
                                        Cell.number(Look.TIME, new BigDecimal("46027.37500000")),
                                        Cell.empty())),
                        4);
        Row row = book.rows("表&格").get(0);
        assertEquals(new BigDecimal("108.350000"), row.getCell(0).asNumber());
        assertEquals("2026-01-05T00:00", row.getCell(1).asDate().toString());
        assertEquals("2026-01-05T09:00", row.getCell(2).asDate().toString());
        assertEquals(3, row.getPhysicalCellCount());
        assertEquals("yyyy-mm-dd", row.getCell(1).getDataFormatString());
        assertEquals("yyyy-mm-dd hh:mm", row.getCell(2).getDataFormatString());
    }

    @Test
    void columns_go_on_after_the_last_letter() throws IOException {
        List<Cell> row = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            row.add(Cell.text("列" + i));
        }
        Book book = written(List.of(row), 60);
        for (int i = 0; i < 60; i++) {
            assertEquals("列" + i, book.texts("表&格").get(0).get(i));
        }
        assertTrue(book.part("xl/worksheets/sheet1.xml").contains("<c r=\"BH1\""));
    }

    @Test
    void each_page_says_whose_copy_it_is() throws IOException {
        String sheet = one("甲").part("xl/worksheets/sheet1.xml");
        assertTrue(sheet.contains("<oddHeader>&amp;C甲 &amp;&amp; 乙 导出</oddHeader>"), sheet);
        assertTrue(sheet.contains("<oddFooter>&amp;L甲 &amp;&amp; 乙 导出&amp;R"), sheet);
    }
}
