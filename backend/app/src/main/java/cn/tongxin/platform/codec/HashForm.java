package cn.tongxin.platform.codec;

import java.util.Locale;

/** The one form in which a value is hashed, so that all its spellings are found. */
public enum HashForm {
    /** Numbers of documents: no spaces around, capital letters. */
    IDENTIFIER {
        @Override
        public String of(String value) {
            return value.strip().toUpperCase(Locale.ROOT);
        }
    },
    /** As it was typed. */
    EXACT {
        @Override
        public String of(String value) {
            return value;
        }
    };

    public abstract String of(String value);
}
