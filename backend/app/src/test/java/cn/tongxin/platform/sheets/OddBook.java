package cn.tongxin.platform.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook of which every part is written out, and its sheet and its texts may have any name. */
final class OddBook {
    static final String TEXTS = "xl/sharedStrings.xml";
    static final String SHEET = "xl/worksheets/sheet1.xml";
    static final String HEADING =
            "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>姓名</t></is></c></row>";

    private static final String OFFICE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private OddBook(String sheet, String texts) {
        with(
                "[Content_Types].xml",
                "<Types>"
                        + override("xl/workbook.xml", "sheet.main")
                        + override(sheet, "worksheet")
                        + override(texts, "sharedStrings")
                        + "</Types>");
        with(
                "xl/workbook.xml",
                "<workbook xmlns:r=\""
                        + OFFICE
                        + "\"><sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        with(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"r1\" Type=\""
                        + OFFICE
                        + "/worksheet\" Target=\"/"
                        + sheet
                        + "\"/></Relationships>");
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"/%s\" ContentType=\"%s%s+xml\"/>".formatted(part, TYPE, type);
    }

    static OddBook of(String rows) {
        return named(SHEET, TEXTS).with(SHEET, sheet(rows));
    }

    /** Its sheet and its texts are called so, and are still to be added. */
    static OddBook named(String sheet, String texts) {
        return new OddBook(sheet, texts);
    }

    static String sheet(String rows) {
        return "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
    }

    static String row(int number, String cells) {
        return "<row r=\"" + number + "\">" + cells + "</row>";
    }

    OddBook texts(String items) {
        return with(TEXTS, "<sst>" + items + "</sst>");
    }

    OddBook with(String part, String content) {
        return with(part, content.getBytes(StandardCharsets.UTF_8));
    }

    OddBook with(String part, byte[] content) {
        parts.put(part, content);
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
