package cn.tongxin.platform.sheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.testing.SheetFile;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files made to hurt, and files that are merely odd: refused in words, and never held whole. */
class OddBookTest {
    @TempDir Path directory;

    private List<SheetRow> book(byte[] bytes) throws IOException {
        try (SheetSource source = SheetSource.book(file(bytes))) {
            return all(source);
        }
    }

    private List<SheetRow> text(byte[] bytes) throws IOException {
        try (SheetSource source = SheetSource.text(file(bytes))) {
            return all(source);
        }
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(directory.resolve("table"), bytes);
    }

    private static List<SheetRow> all(SheetSource source) {
        List<SheetRow> rows = new ArrayList<>();
        source.forEachRemaining(rows::add);
        return rows;
    }

    private void refused(byte[] odd, String why) {
        ProblemException refused = assertThrows(ProblemException.class, () -> book(odd));
        assertEquals(ProblemCode.FILE_REFUSED, refused.code());
        assertTrue(String.valueOf(refused.getMessage()).contains(why), refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r=\"A2\" t=\"d\"><v>2025-09-01</v></c>",
                "<c r=\"A2\"><f t=\"shared\" si=\"9\"/><v>1</v></c>",
                "<c r=\"A2\" s=\"x\"><v>1</v></c>",
            })
    void what_the_library_stumbles_over_is_refused_in_words(String cell) {
        refused(second(cell), "工作簿读不出来");
    }

    @Test
    void what_breaks_off_is_refused_in_words() {
        refused(second("<c r=\"A2\"><v>一</v>"), "工作簿内部结构异常");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<c><v>一</v></c>", "<c t=\"b\"><v>2</v></c>", "<c t=\"e\"><v>#N/A</v></c>"})
    void a_value_that_is_none_is_an_error_of_its_row(String cell) throws IOException {
        SheetRow row = book(second(cell)).get(1);
        assertEquals(List.of(SheetCell.of(SheetCell.Kind.ERROR)), row.cells());
    }

    private static byte[] second(String cells) {
        return OddBook.of(OddBook.HEADING + OddBook.row(2, cells)).bytes();
    }

    @Test
    void shared_texts_are_read_where_they_stand() throws IOException {
        String rows =
                OddBook.row(1, "<c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>")
                        + OddBook.row(
                                3,
                                "<c r=\"B3\" t=\"s\"><v>3</v></c><c r=\"D3\" t=\"s\"><v>2</v></c>"
                                        + "<c r=\"E3\" t=\"s\"><v></v></c>");
        String texts =
                "<si><t>姓名</t></si><si><r><t>出生</t></r><r><t xml:space=\"preserve\">日期 </t></r></si>"
                        + "<si><t>2018-03-05</t></si>"
                        + "<si><t>陆&amp;韦</t><rPh sb=\"0\" eb=\"1\"><t>lu</t></rPh></si>";
        List<SheetRow> read = book(OddBook.of(rows).texts(texts).bytes());
        assertEquals(List.of(1, 3), read.stream().map(SheetRow::number).toList());
        assertEquals(
                List.of("姓名", "出生日期"), read.get(0).cells().stream().map(SheetCell::text).toList());
        assertEquals(
                List.of("", "陆&韦", "", "2018-03-05", ""),
                read.get(1).cells().stream().map(SheetCell::text).toList());
        assertEquals(SheetCell.Kind.TEXT, read.get(1).cell(3).kind());
    }

    @Test
    void a_shared_text_is_counted_wherever_it_stands() {
        String texts = "<si><t>" + "a".repeat(100_000) + "</t></si>";
        String cell = "<c t=\"s\"><v>0</v></c>";
        byte[] row = OddBook.of(OddBook.row(4, cell.repeat(11))).texts(texts).bytes();
        refused(row, "第 4 行内容太多");
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= 34; i++) {
            rows.append(OddBook.row(i, cell.repeat(10)));
        }
        refused(OddBook.of(rows.toString()).texts(texts).bytes(), "工作簿中的文字太多");
    }

    @Test
    void nothing_longer_than_a_cell_may_be_is_held() {
        String huge = "字".repeat(200_000);
        ProblemException refused =
                assertThrows(
                        ProblemException.class,
                        () -> book(SheetFile.book(List.of(List.of("姓名"), List.of(huge)))));
        assertEquals(ProblemCode.FILE_REFUSED, refused.code());
    }

    @Test
    void rows_without_numbers_are_counted_as_people_count_them() throws IOException {
        String row = "<row><c t=\"inlineStr\"><is><t>%s</t></is></c></row>";
        byte[] plain =
                SheetFile.raw(
                        "<sheetData>" + row.formatted("姓名") + row.formatted("陆") + "</sheetData>");
        List<SheetRow> rows = book(plain);
        assertEquals(List.of(1, 2), rows.stream().map(SheetRow::number).toList());
    }

    @Test
    void a_row_of_text_without_an_end_is_refused() {
        for (String endless : List.of(",".repeat(3_000_000), "\"" + "字".repeat(2_000_000))) {
            ProblemException refused =
                    assertThrows(
                            ProblemException.class,
                            () -> text(("姓名\n" + endless).getBytes(StandardCharsets.UTF_8)));
            assertEquals(ProblemCode.FILE_REFUSED, refused.code());
        }
    }

    @Test
    void a_first_line_without_an_end_is_not_held_to_find_out_what_separates_it()
            throws IOException {
        Reader endless =
                new Reader() {
                    private int told;

                    @Override
                    public int read(char[] to, int from, int most) {
                        told += most;
                        if (told > 2 * 1024 * 1024) {
                            throw new AssertionError("read on and on");
                        }
                        Arrays.fill(to, from, from + most, 'a');
                        return most;
                    }

                    @Override
                    public void close() {}
                };
        assertEquals(',', TextSource.delimiter(endless));
        assertEquals('\t', TextSource.delimiter(new StringReader("姓名\t性别\n陆,女")));
        assertEquals(',', TextSource.delimiter(new StringReader("姓名\t,性别")));
    }

    @Test
    void text_in_no_encoding_is_refused() {
        byte[] broken = {(byte) 0xff, (byte) 0xfe, 0x41, (byte) 0xd8, 0x42, 0x00};
        assertEquals(
                ProblemCode.FILE_REFUSED,
                assertThrows(ProblemException.class, () -> text(broken)).code());
    }
}
