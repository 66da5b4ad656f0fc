package cn.tongxin.platform.sheets;

import java.util.regex.Pattern;

/**
 * Texts as they stand in a workbook. A cell of type text is never computed, but one that looks like
 * a formula becomes one when somebody edits it or saves the sheet as CSV: such a text is marked, so
 * that programs keep the quote before it.
 */
final class CellText {
    private static final Pattern LOOKS_COMPUTED = Pattern.compile("^[\\s\\u3000]*[=+\\-@＝＋－＠]");
    private static final Pattern ESCAPE_OF_A_CHARACTER = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    private static final char NO_CHARACTER = '\ufffd';

    private CellText() {}

    /** Whether a program might take it for a formula; what begins with a control character may. */
    static boolean mustBeQuoted(String text) {
        return !text.isEmpty()
                && (Character.isISOControl(text.charAt(0)) || LOOKS_COMPUTED.matcher(text).find());
    }

    /** As character data of XML 1.0; what no XML can hold is shown as a missing character. */
    static String xml(String text) {
        String plain = ESCAPE_OF_A_CHARACTER.matcher(text).replaceAll("_x005F_");
        StringBuilder xml = new StringBuilder(plain.length() + 16);
        plain.codePoints().forEach(c -> append(xml, c));
        return xml.toString();
    }

    private static void append(StringBuilder xml, int c) {
        switch (c) {
            case '&' -> xml.append("&amp;");
            case '<' -> xml.append("&lt;");
            case '>' -> xml.append("&gt;");
            case '"' -> xml.append("&quot;");
            // A reader would make a line feed of it.
            case '\r' -> xml.append("&#13;");
            default -> xml.appendCodePoint(isXml(c) ? c : NO_CHARACTER);
        }
    }

    private static boolean isXml(int c) {
        boolean control = c < 0x20 && c != '\t' && c != '\n';
        boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return !control && !surrogate && c != 0xfffe && c != 0xffff;
    }

    /** As part of a header or footer, where an ampersand begins a command. */
    static String inMargin(String text) {
        return text.replace("&", "&&");
    }
}
