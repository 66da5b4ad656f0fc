package cn.tongxin.platform.sheets;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a workbook (ECMA-376) row by row; only what is compressed stays in memory. It can do what
 * an exported list needs: texts, numbers, dates, and the mark that keeps a text from becoming a
 * formula, which the small libraries do not write (ADR 0022).
 */
public final class BookWriter implements Closeable {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE =
            "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String TYPES =
            "http://schemas.openxmlformats.org/package/2006/content-types";
    private static final String OF_SHEETS =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final int LETTERS = 26;

    private final List<Sheet> sheets;
    private final ZipOutputStream zip;
    private final Writer out;
    private int begun;
    private int rows;

    /**
     * A sheet before its rows.
     *
     * @param widths of its columns, in characters
     * @param margin stands above each printed page; says whose copy this is
     * @param headed whether the first row stays in sight
     */
    public record Sheet(String name, List<Integer> widths, String margin, boolean headed) {}

    /** How a cell looks; the order is that of the styles below. */
    public enum Look {
        NUMBER,
        TEXT,
        QUOTED,
        DATE,
        TIME,
        HEADING,
        WRAPPED
    }

    /** A cell: a text, or a number that may be a day; neither when it is empty. */
    public record Cell(Look look, @Nullable String text, @Nullable BigDecimal number) {
        public static Cell text(String text) {
            return new Cell(CellText.mustBeQuoted(text) ? Look.QUOTED : Look.TEXT, text, null);
        }

        public static Cell heading(String text) {
            return new Cell(Look.HEADING, text, null);
        }

        public static Cell wrapped(String text) {
            return new Cell(CellText.mustBeQuoted(text) ? Look.QUOTED : Look.WRAPPED, text, null);
        }

        public static Cell number(Look look, BigDecimal number) {
            return new Cell(look, null, number);
        }

        public static Cell empty() {
            return new Cell(Look.TEXT, null, null);
        }
    }

    public BookWriter(OutputStream to, List<Sheet> sheets) throws IOException {
        this.sheets = List.copyOf(sheets);
        this.zip = new ZipOutputStream(to);
        this.out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
        part("[Content_Types].xml", contentTypes());
        part(
                "_rels/.rels",
                HEAD
                        + "<Relationships xmlns=\""
                        + PACKAGE
                        + "\"><Relationship Id=\"rId1\" Type=\""
                        + OFFICE
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        part("xl/workbook.xml", workbook());
        part("xl/_rels/workbook.xml.rels", relationships());
        part("xl/styles.xml", STYLES);
    }

    /** Begins the next sheet and ends the one before. */
    public void next() throws IOException {
        end();
        Sheet sheet = sheets.get(begun);
        begun++;
        rows = 0;
        zip.putNextEntry(new ZipEntry("xl/worksheets/sheet" + begun + ".xml"));
        out.write(HEAD + "<worksheet xmlns=\"" + MAIN + "\">");
        out.write("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>");
        out.write("<sheetViews><sheetView workbookViewId=\"0\">");
        if (sheet.headed()) {
            out.write("<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\"");
            out.write(" state=\"frozen\"/>");
        }
        out.write("</sheetView></sheetViews><cols>");
        for (int i = 1; i <= sheet.widths().size(); i++) {
            out.write("<col min=\"" + i + "\" max=\"" + i + "\" width=\"");
            out.write(sheet.widths().get(i - 1) + "\" customWidth=\"1\"/>");
        }
        out.write("</cols><sheetData>");
    }

    public void row(List<Cell> cells) throws IOException {
        rows++;
        out.write("<row r=\"" + rows + "\">");
        for (int i = 0; i < cells.size(); i++) {
            cell(letters(i) + rows, cells.get(i));
        }
        out.write("</row>");
    }

    private void cell(String at, Cell cell) throws IOException {
        String begin = "<c r=\"" + at + "\" s=\"" + cell.look().ordinal() + "\"";
        String text = cell.text();
        BigDecimal number = cell.number();
        if (text != null) {
            out.write(begin + " t=\"inlineStr\"><is><t xml:space=\"preserve\">");
            out.write(CellText.xml(text));
            out.write("</t></is></c>");
        } else if (number != null) {
            out.write(begin + "><v>" + number.toPlainString() + "</v></c>");
        }
    }

    /** The last sheet ends, and with it the book. */
    @Override
    public void close() throws IOException {
        end();
        zip.close();
    }

    private void end() throws IOException {
        if (begun == 0) {
            return;
        }
        Sheet sheet = sheets.get(begun - 1);
        out.write("</sheetData>");
        if (sheet.headed()) {
            String last = letters(sheet.widths().size() - 1) + Math.max(rows, 1);
            out.write("<autoFilter ref=\"A1:" + last + "\"/>");
        }
        out.write("<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.75\" bottom=\"0.6\"");
        out.write(" header=\"0.3\" footer=\"0.3\"/>");
        out.write("<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>");
        String margin = CellText.xml(CellText.inMargin(sheet.margin()));
        out.write("<headerFooter><oddHeader>&amp;C" + margin + "</oddHeader>");
        out.write(
                "<oddFooter>&amp;L" + margin + "&amp;R&amp;P / &amp;N</oddFooter></headerFooter>");
        out.write("</worksheet>");
        out.flush();
        zip.closeEntry();
    }

    private void part(String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        out.write(text);
        out.flush();
        zip.closeEntry();
    }

    private String contentTypes() {
        StringBuilder xml = new StringBuilder(HEAD + "<Types xmlns=\"" + TYPES + "\">");
        xml.append("<Default Extension=\"rels\" ContentType=\"application/")
                .append("vnd.openxmlformats-package.relationships+xml\"/>")
                .append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        override(xml, "xl/workbook.xml", "sheet.main+xml");
        override(xml, "xl/styles.xml", "styles+xml");
        for (int i = 1; i <= sheets.size(); i++) {
            override(xml, "xl/worksheets/sheet" + i + ".xml", "worksheet+xml");
        }
        return xml.append("</Types>").toString();
    }

    private static void override(StringBuilder xml, String part, String type) {
        xml.append("<Override PartName=\"/").append(part).append("\" ContentType=\"");
        xml.append(OF_SHEETS).append(type).append("\"/>");
    }

    private String workbook() {
        StringBuilder xml = new StringBuilder(HEAD);
        xml.append("<workbook xmlns=\"").append(MAIN).append("\" xmlns:r=\"").append(OFFICE);
        xml.append("\"><sheets>");
        for (int i = 1; i <= sheets.size(); i++) {
            xml.append("<sheet name=\"").append(CellText.xml(sheets.get(i - 1).name()));
            xml.append("\" sheetId=\"").append(i).append("\" r:id=\"rId").append(i).append("\"/>");
        }
        return xml.append("</sheets></workbook>").toString();
    }

    private String relationships() {
        StringBuilder xml = new StringBuilder(HEAD);
        xml.append("<Relationships xmlns=\"").append(PACKAGE).append("\">");
        for (int i = 1; i <= sheets.size(); i++) {
            relationship(xml, i, "worksheet", "worksheets/sheet" + i + ".xml");
        }
        relationship(xml, sheets.size() + 1, "styles", "styles.xml");
        return xml.append("</Relationships>").toString();
    }

    private static void relationship(StringBuilder xml, int id, String type, String target) {
        xml.append("<Relationship Id=\"rId").append(id).append("\" Type=\"").append(OFFICE);
        xml.append('/').append(type).append("\" Target=\"").append(target).append("\"/>");
    }

    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
    }

    private static final String STYLES =
            HEAD
                    + "<styleSheet xmlns=\""
                    + MAIN
                    + "\">"
                    + "<numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"yyyy-mm-dd\"/>"
                    + "<numFmt numFmtId=\"165\" formatCode=\"yyyy-mm-dd hh:mm\"/></numFmts>"
                    + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"等线\"/></font>"
                    + "<font><b/><sz val=\"11\"/><name val=\"等线\"/></font></fonts>"
                    + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
                    + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
                    + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/>"
                    + "</border></borders>"
                    + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\""
                    + " borderId=\"0\"/></cellStyleXfs><cellXfs count=\"7\">"
                    + style(0, 0, "")
                    + style(49, 0, "")
                    + style(49, 0, " quotePrefix=\"1\"")
                    + style(164, 0, "")
                    + style(165, 0, "")
                    + style(49, 1, "")
                    + "<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\""
                    + " applyNumberFormat=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\""
                    + " wrapText=\"1\"/></xf></cellXfs><cellStyles count=\"1\"><cellStyle"
                    + " name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>";

    private static String style(int format, int font, String mark) {
        return "<xf numFmtId=\""
                + format
                + "\" fontId=\""
                + font
                + "\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\""
                + " applyFont=\"1\""
                + mark
                + "/>";
    }
}
