package cn.tongxin.platform.sheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.testing.SheetFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r=\"ZZZZZZ1\"><v>1</v></c>",
                "<c r=\"A99999999\"><v>1</v></c>",
                "<c r=\"A2\"><v>1E999999999</v></c>",
                "<c r=\"A2\" t=\"d\"><v>2025-09-01</v></c>",
                "<c r=\"A2\"><f t=\"shared\" si=\"9\"/><v>1</v></c>",
                "<c r=\"A2\"><v>一</v>",
            })
    void is_refused_in_words_or_read_without_harm(String cell) throws IOException {
        byte[] odd =
                SheetFile.raw(
                        "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>姓名</t></is></c></row>"
                                + "<row r=\"2\">"
                                + cell
                                + "</row></sheetData>");
        try {
            List<SheetRow> rows = book(odd);
            // What the library can say of it is one cell, and no text of another.
            assertEquals(2, rows.size());
        } catch (ProblemException refused) {
            assertEquals(ProblemCode.FILE_REFUSED, refused.code());
        }
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
    void text_in_no_encoding_is_refused() {
        byte[] broken = {(byte) 0xff, (byte) 0xfe, 0x41, (byte) 0xd8, 0x42, 0x00};
        assertEquals(
                ProblemCode.FILE_REFUSED,
                assertThrows(ProblemException.class, () -> text(broken)).code());
    }
}
