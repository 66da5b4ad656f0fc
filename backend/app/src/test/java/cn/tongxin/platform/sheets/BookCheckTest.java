package cn.tongxin.platform.sheets;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Small workbooks that would fill the memory. Only the check goes through them: without it, reading
 * one would end the tests, too.
 */
class BookCheckTest {
    private static final String STRANGE = "工作簿内部结构异常";
    private static final String TOO_LONG = "第 2 行内容太多";
    private static final String ONE_TEXT = "<si><t>陆</t></si>";

    @TempDir Path directory;

    private void passes(OddBook book) throws IOException {
        Path file = Files.write(directory.resolve("book"), book.bytes());
        assertDoesNotThrow(() -> BookCheck.require(file));
    }

    private void refuses(OddBook book, String why) throws IOException {
        Path file = Files.write(directory.resolve("book"), book.bytes());
        ProblemException refused =
                assertThrows(ProblemException.class, () -> BookCheck.require(file));
        assertEquals(ProblemCode.FILE_REFUSED, refused.code());
        assertTrue(String.valueOf(refused.getMessage()).contains(why), refused.getMessage());
    }

    private static OddBook second(String cells) {
        return OddBook.of(OddBook.HEADING + OddBook.row(2, cells));
    }

    private static String repeated(int times, String text) {
        return text.repeat(times);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2000000000", "400000", "1", "-1", "+0", "0x0", "９", "1E9", " 0"})
    void a_cell_asks_for_a_text_that_there_is(String index) throws IOException {
        String cell = "<c r=\"A2\" t=\"s\"><v>%s</v></c>";
        refuses(second(cell.formatted(index)).texts(ONE_TEXT), STRANGE);
        passes(second(cell.formatted("0")).texts(ONE_TEXT));
    }

    @Test
    void texts_that_are_not_there_at_all_are_missed() throws IOException {
        refuses(second("<c r=\"A2\" t=\"s\"><v>0</v></c>"), STRANGE);
    }

    @Test
    void a_number_cannot_hide_how_large_it_is() throws IOException {
        String zeros = "0".repeat(70);
        for (String huge :
                new String[] {
                    "1E999999999",
                    "1E\uff19\uff19\uff19\uff19\uff19",
                    "1." + zeros + "E999999999",
                    zeros + "1E999999999",
                    "1<!-- -->E999999999",
                    "<![CDATA[1E999999999]]>",
                    "<x>1E999999999</x>",
                    "1".repeat(65)
                }) {
            refuses(second("<c r=\"A2\"><v>" + huge + "</v></c>"), STRANGE);
        }
        passes(second("<c r=\"A2\"><v>" + "1".repeat(60) + "E999</v></c>"));
    }

    @Test
    void a_text_may_look_like_a_number() throws IOException {
        passes(second("<c r=\"A2\" t=\"str\"><v>Note2024" + "0".repeat(70) + "</v></c>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xl/sheet.dat",
                "xl/media/image1.png",
                "docProps/thumbnail.JPEG",
                "xl/sheet"
            })
    void the_name_of_a_part_does_not_matter(String name) throws IOException {
        String huge = "<c r=\"A2\"><v>1E999999999</v></c>";
        refuses(
                OddBook.named(name, OddBook.TEXTS).with(name, OddBook.sheet(OddBook.row(2, huge))),
                STRANGE);
        refuses(
                OddBook.named(OddBook.SHEET, name)
                        .with(name, "<sst>" + repeated(400_001, "<si/>") + "</sst>"),
                "工作簿中的文字太多");
    }

    @Test
    void what_is_no_part_of_a_sheet_is_no_trouble() throws IOException {
        byte[] picture = new byte[400_000];
        Arrays.fill(picture, (byte) 0x89);
        passes(
                second("<c r=\"A2\"><v>1</v></c>")
                        .with("xl/media/image1.png", picture)
                        .with("xl/printerSettings/printerSettings1.bin", "H\0P\0")
                        .with("xl/drawings/vmlDrawing1.vml", "<xml><div>说明<br></div></xml>")
                        .with("xl/drawings/drawing1.xml", "<d><row>7</row><row>3</row></d>")
                        .with(
                                "xl/externalLinks/externalLink1.xml",
                                "<externalLink><sheetData><row r=\"1\"><cell r=\"A1\" t=\"str\"><v>"
                                        + "另一个文件中的地址".repeat(20)
                                        + "e2024</v></cell></row></sheetData></externalLink>")
                        .with(
                                "customXml/item1.xml",
                                ("<?xml version=\"1.0\" encoding=\"UTF-16\"?><DataMashup>"
                                                + "A".repeat(300_000)
                                                + "</DataMashup>")
                                        .getBytes(StandardCharsets.UTF_16))
                        .with(
                                "xl/media/image2.svg",
                                "<svg><image href=\"data:" + "A".repeat(300_000) + "\"/></svg>")
                        .with("xl/empty.bin", ""));
    }

    @Test
    void a_row_has_no_more_cells_than_columns() throws IOException {
        refuses(second(repeated(16_385, "<c r=\"A2\"/>")), TOO_LONG);
        passes(second(repeated(16_384, "<c/>")));
    }

    @Test
    void a_row_has_no_more_text_than_a_row_of_a_text_table() throws IOException {
        String cell = "<c t=\"inlineStr\"><is><t>" + "a".repeat(200_000) + "</t></is></c>";
        refuses(second(repeated(6, cell)), TOO_LONG);
        refuses(
                second(repeated(6, cell.replace("inlineStr", "str").replace("is>", "v>"))),
                STRANGE);
        passes(second(repeated(5, cell)));
    }

    @Test
    void a_formula_is_not_written_out_for_ever() throws IOException {
        String base =
                "<c><f t=\"shared\" ref=\"A2:Z2\" si=\"7\">" + "A1+".repeat(2_700) + "1</f></c>";
        refuses(second(base + repeated(20, "<c><f t=\"shared\" si=\"07\"/></c>")), TOO_LONG);
        passes(second(base + repeated(10, "<c><f t=\"shared\" si=\"7\"/></c>")));
        String array = "<c><f t=\"array\" ref=\"A2\">1</f></c>";
        refuses(second(repeated(2_001, array)), "工作簿中的公式太多");
        passes(second(repeated(2_000, array)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2147483647", "1048577", "1", "0", "-3", "x", "", "2.0", "99999999999"})
    void rows_are_numbered_upwards(String number) throws IOException {
        String row = "<row r=\"%s\"><c><v>1</v></c></row>";
        refuses(OddBook.of(OddBook.HEADING + row.formatted(number)), "第 1 行之后的行号有误");
        passes(OddBook.of(OddBook.HEADING + row.formatted("1048576")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ZZZZZZ1", "$ZZZZZZ1", "$ZZZZ$1", "XFE1", "A99999999", "1", "A", "A-1", ""})
    void a_cell_stands_in_a_column(String place) throws IOException {
        String cell = "<c r=\"%s\"><v>1</v></c>";
        refuses(second(cell.formatted(place)), STRANGE);
        passes(second(cell.formatted("XFD2")));
    }

    @Test
    void cells_without_a_place_do_not_lead_beyond_the_last_column() throws IOException {
        refuses(second("<c r=\"XFD2\"/><c/>"), STRANGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c><c t=\"str\"/><v>1</v></c>",
                "<c><v>1<c t=\"str\"/></v></c>",
                "<c><v>1<v/></v></c>",
                "<row r=\"3\"/>",
                "<sheetData/>",
                "<c><f>1<x/></f></c>"
            })
    void what_nests_otherwise_is_refused(String inside) throws IOException {
        refuses(second(inside), STRANGE);
    }

    @Test
    void shared_texts_are_as_many_as_memory_has_room_for() throws IOException {
        refuses(second("").texts(repeated(400_001, "<si/>")), "工作簿中的文字太多");
        passes(second("").texts(repeated(400_000, "<si/>")));
        String long16 = "<si><t>" + "a".repeat(128 * 1024) + "</t></si>";
        refuses(second("").texts(repeated(128, long16) + ONE_TEXT), "工作簿中的文字太多");
        passes(second("").texts(repeated(128, long16)));
        refuses(second("").texts("<si><t><![CDATA[陆]]></t></si>"), STRANGE);
    }

    @Test
    void no_tag_is_longer_than_a_workbook_needs() throws IOException {
        refuses(second("<c x=\"" + ">".repeat(300_000) + "\"/>"), STRANGE);
        passes(second("<c x=\"" + ">".repeat(200_000) + "\"/>"));
    }

    @Test
    void names_are_few_and_nothing_is_deep() throws IOException {
        String many =
                IntStream.range(0, 600)
                        .mapToObj(i -> "<a" + i + "/>")
                        .collect(Collectors.joining());
        refuses(second("").with("xl/a.bin", "<a>" + many + "</a>"), STRANGE);
        String deep = repeated(201, "<a>") + repeated(201, "</a>");
        refuses(second("").with("xl/a.bin", deep), STRANGE);
        String sheets = "<x>" + repeated(90_000, "<sheet/>") + "</x>";
        refuses(second("").with("xl/a.bin", sheets), STRANGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-32", "ISO-2022-JP", "GBK", "IBM037"})
    void only_encodings_in_which_a_tag_can_be_seen_are_read(String encoding) throws IOException {
        String part = "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?><sst><si/></sst>";
        Path file =
                Files.write(
                        directory.resolve("book"),
                        second("")
                                .with(OddBook.TEXTS, part.getBytes(Charset.forName(encoding)))
                                .bytes());
        if (encoding.equals("IBM037")) {
            // The reader does not know it.
            assertThrows(ProblemException.class, () -> SheetSource.book(file));
        } else {
            assertThrows(ProblemException.class, () -> BookCheck.require(file));
        }
    }

    @Test
    void a_book_with_a_document_type_is_refused() throws IOException {
        refuses(
                second("").with(OddBook.TEXTS, "<!DOCTYPE sst [<!ENTITY a \"a\">]><sst/>"),
                STRANGE);
    }

    @Test
    void a_directory_that_only_the_reader_finds_is_not_taken_in() throws IOException {
        Path file = directory.resolve("book");
        byte[] entries = "PK\1\2".repeat(4_001).getBytes(StandardCharsets.ISO_8859_1);
        Files.write(file, entries);
        ProblemException refused =
                assertThrows(ProblemException.class, () -> BookCheck.require(file));
        assertTrue(String.valueOf(refused.getMessage()).contains(STRANGE));
    }

    @Test
    void what_swells_is_not_gone_through_to_its_end() throws IOException {
        byte[] comment = new byte[201 * 1024 * 1024];
        Arrays.fill(comment, (byte) '<');
        byte[] begin = "<a><!--".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(begin, 0, comment, 0, begin.length);
        refuses(second("").with("xl/a.bin", comment), "工作簿解压后过大");
    }
}
