package cn.tongxin.platform.sheets;

import cn.tongxin.kernel.errors.ProblemException;

/** What the reader holds of a whole workbook while it goes from row to row. */
final class BookBudget {
    /** As much as an upload may swell to; the time a book takes depends on it. */
    private static final long MOST_UNPACKED = 200L * 1024 * 1024;

    /** Texts that cells share: 48 MB of them, at some 40 bytes each and two for a character. */
    private static final int MOST_TEXTS = 400_000;

    private static final int MOST_CHARACTERS = 16 * 1024 * 1024;

    /** Of the sheets, and of the parts that belong to others. */
    private static final int MOST_IN_NAMES = 8 * 1024 * 1024;

    private static final int EACH_NAME = 100;

    /** Every cell is held against each of them. */
    private static final int MOST_FORMULAS = 2_000;

    private static final int MOST_IN_FORMULAS = 4 * 1024 * 1024;

    private long unpacked;
    private int texts;
    private int characters;
    private int inNames;
    private int formulas;
    private int inFormulas;
    private int last = -1;

    void unpacked(int bytes) {
        unpacked += bytes;
        if (unpacked > MOST_UNPACKED) {
            throw SheetSource.refused("工作簿解压后过大，请分成几份后分别上传。");
        }
    }

    void sharedText() {
        texts++;
        requireFewTexts();
    }

    void shared(int more) {
        characters += more;
        requireFewTexts();
    }

    private void requireFewTexts() {
        if (texts > MOST_TEXTS || characters > MOST_CHARACTERS) {
            throw tooManyTexts();
        }
    }

    void name(int length) {
        inNames += EACH_NAME + length;
        if (inNames > MOST_IN_NAMES) {
            throw BookCheck.strange();
        }
    }

    /** One that counts for other cells too. */
    void formula(int length) {
        formulas++;
        inFormulas += length;
        if (formulas > MOST_FORMULAS || inFormulas > MOST_IN_FORMULAS) {
            throw SheetSource.refused("工作簿中的公式太多，请把公式粘贴为数值后重新上传。");
        }
    }

    void asksFor(int sharedText) {
        last = Math.max(last, sharedText);
    }

    /**
     * At the end, because the shared texts may stand behind the rows. The reader makes up empty
     * texts until it has as many as a cell asks for.
     */
    void requireEveryTextIsThere() {
        if (last >= texts) {
            throw BookCheck.strange();
        }
    }

    static ProblemException tooManyTexts() {
        return SheetSource.refused("工作簿中的文字太多，请分成几份后分别上传。");
    }
}
