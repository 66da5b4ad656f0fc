package cn.tongxin.kernel.data;

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
    };

    private static final String HIDDEN = "*";
    private static final int SHORTEST_PHONE = 11;

    public abstract String apply(String value);
}
