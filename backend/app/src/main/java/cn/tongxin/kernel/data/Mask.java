package cn.tongxin.kernel.data;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is left of a personal value for eyes that need not know it (P-14). A cut value never tells
 * how long the whole one is.
 */
public enum Mask {
    /** 张三丰 → 张*. */
    NAME {
        @Override
        public String apply(String value) {
            return value.isEmpty()
                    ? HIDDEN
                    : new StringBuilder().appendCodePoint(value.codePointAt(0)) + HIDDEN;
        }
    },
    /** 13812341234 → 138****1234; anything too short to be cut like that is hidden whole. */
    PHONE {
        @Override
        public String apply(String value) {
            return value.length() < SHORTEST_PHONE
                    ? HIDDEN
                    : value.substring(0, 3) + "****" + value.substring(value.length() - 4);
        }
    },
    /**
     * 450103201401011234 → 4501**********1234; shorter numbers of other papers are hidden whole.
     */
    ID_NUMBER {
        @Override
        public String apply(String value) {
            return value.length() < ID_LENGTH
                    ? HIDDEN
                    : value.substring(0, 4) + "**********" + value.substring(value.length() - 4);
        }
    },
    /** G450103201401011234 → G4501…****. */
    STUDENT_NUMBER {
        @Override
        public String apply(String value) {
            return value.length() < ID_LENGTH ? HIDDEN : value.substring(0, 5) + "…****";
        }
    },
    /** 2014-01-01 → 2014. */
    DATE {
        @Override
        public String apply(String value) {
            return value.length() < YEAR ? HIDDEN : value.substring(0, YEAR);
        }
    },
    /** 南宁市青秀区新竹街道1号 → 南宁市青秀区新竹街道*; without a township nothing is left. */
    ADDRESS {
        @Override
        public String apply(String value) {
            Matcher township = TOWNSHIP.matcher(value);
            return township.find() ? township.group() + HIDDEN : HIDDEN;
        }
    },
    /** Nothing is left: texts in which anything may stand, or what must not be known at all. */
    WHOLE {
        @Override
        public String apply(String value) {
            return HIDDEN;
        }
    };

    private static final String HIDDEN = "*";
    private static final int SHORTEST_PHONE = 11;
    private static final int ID_LENGTH = 18;
    private static final int YEAR = 4;
    private static final Pattern TOWNSHIP =
            Pattern.compile("^[\\p{IsHan}]{2,30}?(街道|[\\p{IsHan}]镇|[\\p{IsHan}]乡)");

    public abstract String apply(String value);
}
