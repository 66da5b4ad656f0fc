package cn.tongxin.platform.sheets;

import cn.tongxin.kernel.errors.ProblemException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a sheet as the reader will hold them, one at a time. What nests otherwise than in a
 * sheet is refused, so that a value is always that of the cell it seems to be.
 */
final class RowCheck {
    /** As much text as a row of a table of text may have. */
    static final int LONGEST_ROW = 1024 * 1024;

    private static final int LAST_ROW = 1_048_576;

    /** XFD; the reader makes room for every column before the one that a cell names. */
    private static final int LAST_COLUMN = 16_384;

    private static final int LETTERS = 26;
    private static final Pattern REFERENCE = Pattern.compile("([A-Za-z]{1,3})[1-9]\\d{0,6}");
    private static final Pattern ROW = Pattern.compile("\\d{1,7}");
    private static final Pattern INDEX = Pattern.compile("\\d{1,9}");

    /** In plain digits it would fill the memory; digits of other scripts are read as well. */
    private static final Pattern HUGE =
            Pattern.compile("[eE][+-]?\\d{4}", Pattern.UNICODE_CHARACTER_CLASS);

    private static final int LONGEST_NUMBER = 64;

    /** "A1" may become "XFD-1048576" when a formula is moved to another cell. */
    private static final int GROWTH = 8;

    private final BookBudget budget;

    /** How long the formulas are that other cells take over. */
    private final Map<Integer, Integer> formulas = new HashMap<>();

    private boolean inSheet;
    private boolean inRow;
    private int row;
    private int cells;
    private int column;
    private int characters;

    /** Of the cell that has begun. */
    private @Nullable String type;

    /** The value or the formula that has begun. */
    private @Nullable String leaf;

    private final StringBuilder value = new StringBuilder();
    private boolean keptFormula;
    private int formula;
    private int formulaBegan;

    RowCheck(BookBudget budget) {
        this.budget = budget;
    }

    boolean inRow() {
        return inRow;
    }

    void begun(XMLStreamReader xml) {
        String name = xml.getLocalName();
        if (!inSheet) {
            inSheet = name.equals("sheetData");
            row = 0;
            return;
        }
        requireNoneIn(leaf);
        switch (name) {
            case "sheetData" -> throw BookCheck.strange();
            case "row" -> row(xml.getAttributeValue(null, "r"));
            case "c" -> cell(xml);
            case "v" -> {
                leaf = name;
                value.setLength(0);
            }
            case "f" -> {
                leaf = name;
                formula(xml);
            }
            default -> {}
        }
    }

    private static void requireNoneIn(@Nullable String outer) {
        if (outer != null) {
            throw BookCheck.strange();
        }
    }

    private void row(@Nullable String told) {
        if (inRow) {
            throw BookCheck.strange();
        }
        boolean odd = told != null && !ROW.matcher(told).matches();
        int next = told == null ? row + 1 : odd ? 0 : Integer.parseInt(told);
        if (next <= row || next > LAST_ROW) {
            throw SheetSource.refused(
                    "第 " + row + " 行之后的行号有误：行号须从 1 到 1048576，一行比一行大。请用表格软件另存一份 xlsx 后重新上传。");
        }
        row = next;
        inRow = true;
        cells = 0;
        column = 0;
        characters = 0;
    }

    private void cell(XMLStreamReader xml) {
        requireNoneIn(type);
        String told = xml.getAttributeValue(null, "t");
        type = told == null ? "n" : told;
        cells++;
        column = column(xml.getAttributeValue(null, "r"));
        if (!inRow || column > LAST_COLUMN) {
            throw BookCheck.strange();
        }
        if (cells > LAST_COLUMN) {
            throw tooLong(row);
        }
    }

    private int column(@Nullable String reference) {
        if (reference == null) {
            return column + 1;
        }
        Matcher at = REFERENCE.matcher(reference);
        if (!at.matches()) {
            throw BookCheck.strange();
        }
        int place = 0;
        for (char letter : at.group(1).toUpperCase(Locale.ROOT).toCharArray()) {
            place = place * LETTERS + letter - 'A' + 1;
        }
        return place;
    }

    /** The reader keeps a formula that counts for other cells, and writes it out for each. */
    private void formula(XMLStreamReader xml) {
        String kind = xml.getAttributeValue(null, "t");
        boolean sharing = "shared".equals(kind);
        formula = number(xml.getAttributeValue(null, "si"));
        formulaBegan = characters;
        keptFormula =
                xml.getAttributeValue(null, "ref") != null && (sharing || "array".equals(kind));
        if (sharing && !keptFormula) {
            told(GROWTH * formulas.getOrDefault(formula, 0));
        }
    }

    private static int number(@Nullable String told) {
        try {
            return told == null ? -1 : Integer.parseInt(told);
        } catch (NumberFormatException e) {
            throw BookCheck.strange();
        }
    }

    void told(XMLStreamReader xml) {
        if (!inRow) {
            return;
        }
        told(xml.getTextLength());
        if ("v".equals(leaf) && type != null && !isText()) {
            if (value.length() + xml.getTextLength() > LONGEST_NUMBER) {
                throw BookCheck.strange();
            }
            value.append(xml.getText());
        }
    }

    private void told(int more) {
        characters += more;
        if (characters > LONGEST_ROW) {
            throw tooLong(row);
        }
    }

    private boolean isText() {
        return "str".equals(type) || "inlineStr".equals(type);
    }

    void ended(String name) {
        switch (name) {
            case "sheetData" -> inSheet = false;
            case "row" -> inRow = false;
            case "c" -> type = null;
            case "v" -> {
                requireSmall();
                leaf = null;
            }
            case "f" -> {
                keepFormula();
                leaf = null;
            }
            default -> {}
        }
    }

    private void requireSmall() {
        if (leaf == null || value.isEmpty() || isText()) {
            return;
        }
        if ("s".equals(type)) {
            if (!INDEX.matcher(value).matches()) {
                throw BookCheck.strange();
            }
            budget.asksFor(Integer.parseInt(value.toString()));
        } else if (HUGE.matcher(value).find()) {
            throw BookCheck.strange();
        }
    }

    private void keepFormula() {
        if (leaf != null && keptFormula) {
            int length = characters - formulaBegan;
            budget.formula(length);
            formulas.merge(formula, length, Math::max);
        }
    }

    static ProblemException tooLong(int row) {
        return SheetSource.refused("第 " + row + " 行内容太多：一行最多 16384 个单元格、共约一百万字。请检查后重新上传。");
    }
}
