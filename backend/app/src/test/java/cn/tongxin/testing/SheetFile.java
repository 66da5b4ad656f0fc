package cn.tongxin.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Tables as programs save them, written by hand and not by the product. A cell that begins with #
 * is a number, one with = a formula, one with ' a text as web systems write it.
 */
public final class SheetFile {
    public static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private SheetFile() {}

    public static List<String> row(String... cells) {
        return Arrays.asList(cells);
    }

    public static byte[] csv(Charset charset, List<List<String>> rows) {
        return rows.stream()
                .map(row -> String.join(",", row))
                .collect(Collectors.joining("\r\n"))
                .getBytes(charset);
    }

    public static byte[] book(List<List<String>> rows) {
        return book(rows, false);
    }

    /** A sheet whose rows are written out by whoever asks. */
    public static byte[] raw(String rows) {
        return book("<worksheet xmlns=\"" + MAIN + "\">" + rows + "</worksheet>", false);
    }

    /** With something behind its rows, like merged cells. */
    public static byte[] book(List<List<String>> rows, String behind) {
        return book(sheet(rows).replace("</sheetData>", "</sheetData>" + behind), false);
    }

    /**
     * @param from1904 whether its days are counted from 1904
     */
    public static byte[] book(List<List<String>> rows, boolean from1904) {
        return book(sheet(rows), from1904);
    }

    private static byte[] book(String sheet, boolean from1904) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\""
                            + TYPE
                            + "sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\""
                            + TYPE
                            + "worksheet+xml\"/></Types>");
            part(zip, "_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\""
                            + MAIN
                            + "\" xmlns:r=\""
                            + OFFICE
                            + "\"><workbookPr"
                            + (from1904 ? " date1904=\"1\"" : "")
                            + "/><sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            part(zip, "xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
            part(zip, "xl/worksheets/sheet1.xml", sheet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String relation(String kind, String target) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"r1\" Type=\""
                + OFFICE
                + "/"
                + kind
                + "\" Target=\""
                + target
                + "\"/></Relationships>";
    }

    private static String sheet(List<List<String>> rows) {
        StringBuilder xml = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
        for (int i = 0; i < rows.size(); i++) {
            xml.append("<row r=\"").append(i + 1).append("\">");
            for (int j = 0; j < rows.get(i).size(); j++) {
                cell(xml, (char) ('A' + j) + String.valueOf(i + 1), rows.get(i).get(j));
            }
            xml.append("</row>");
        }
        return xml.append("</sheetData></worksheet>").toString();
    }

    private static void cell(StringBuilder xml, String at, String value) {
        if (value.startsWith("#")) {
            xml.append("<c r=\"" + at + "\"><v>" + value.substring(1) + "</v></c>");
        } else if (value.startsWith("'")) {
            xml.append("<c r=\"" + at + "\" t=\"str\"><v>" + value.substring(1) + "</v></c>");
        } else if (value.startsWith("=")) {
            xml.append("<c r=\"" + at + "\"><f>" + value.substring(1) + "</f><v>2</v></c>");
        } else if (!value.isEmpty()) {
            xml.append("<c r=\"" + at + "\" t=\"inlineStr\"><is><t>" + value + "</t></is></c>");
        }
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
