package cn.tongxin.platform.sheets;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** Goes through one part of a workbook, whatever it is called and whatever it says it is. */
final class PartCheck {
    /** The parser keeps each name, and the reader's one for as long as the process lives. */
    private static final int MOST_NAMES = 500;

    private static final int MOST_DEPTH = 200;

    private final BookBudget budget;
    private final RowCheck rows;
    private final Set<String> names = new HashSet<>();
    private int depth;
    private boolean read;
    private boolean shared;

    PartCheck(BookBudget budget) {
        this.budget = budget;
        this.rows = new RowCheck(budget);
    }

    /** Whether something has stood there that the reader looks for. */
    boolean isRead() {
        return read;
    }

    /**
     * Texts are asked for only where the reader holds them as well: elsewhere both pass over them.
     */
    void event(XMLStreamReader xml, int event) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> begun(xml);
            case XMLStreamConstants.END_ELEMENT -> ended(xml.getLocalName());
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE -> told(xml);
            case XMLStreamConstants.CDATA -> requireNotHeld();
            case XMLStreamConstants.PROCESSING_INSTRUCTION -> name(xml.getPITarget());
            case XMLStreamConstants.DTD -> throw BookCheck.strange();
            default -> {}
        }
    }

    private void begun(XMLStreamReader xml) {
        depth++;
        if (depth > MOST_DEPTH) {
            throw BookCheck.strange();
        }
        names(xml);
        switch (xml.getLocalName()) {
            case "si" -> {
                read = true;
                shared = true;
                budget.sharedText();
            }
            case "sheet", "Relationship" -> {
                read = true;
                budget.name(lengthOfValues(xml));
            }
            case "sheetData" -> read = true;
            case "mergeCell" -> merged(xml.getAttributeValue(null, "ref"));
            default -> {}
        }
        rows.begun(xml);
    }

    private void ended(String name) {
        depth--;
        rows.ended(name);
    }

    private void told(XMLStreamReader xml) {
        if (shared) {
            budget.shared(xml.getTextLength());
        }
        rows.told(xml);
    }

    /** It may be as long as it likes: nothing in it looks like the start of a tag. */
    private void requireNotHeld() {
        if (shared || rows.inRow()) {
            throw BookCheck.strange();
        }
    }

    private void names(XMLStreamReader xml) {
        name(xml.getLocalName());
        name(xml.getPrefix());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            name(xml.getAttributeLocalName(i));
            name(xml.getAttributePrefix(i));
        }
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            name(xml.getNamespacePrefix(i));
        }
    }

    private void name(String name) {
        names.add(name);
        if (names.size() > MOST_NAMES) {
            throw BookCheck.strange();
        }
    }

    private static int lengthOfValues(XMLStreamReader xml) {
        int length = 0;
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            length += xml.getAttributeValue(i).length();
        }
        return length;
    }

    /** What is merged below the heading holds a value in its first cell only. */
    private static void merged(String reference) {
        String last = Objects.requireNonNullElse(reference, "").replaceAll(".*:", "");
        if (!last.replaceAll("[A-Za-z$]", "").equals("1")) {
            throw SheetSource.refused("表格中有合并的单元格，合并后只有第一行有内容；请取消合并、逐行填写后重新上传。");
        }
    }
}
