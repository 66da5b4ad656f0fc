package cn.tongxin.platform.web;

import java.util.List;

/** An answer about one changeable thing; gets an ETag and answers {@code If-None-Match}. */
public interface Versioned {
    int version();

    /** What this caller may do to it now. */
    List<Action> actions();

    /** What else than the version makes two answers to the same caller differ. */
    default String look() {
        return actions().toString();
    }
}
