package cn.tongxin.platform.web;

import java.util.List;

/** An answer about one changeable thing; gets an ETag and answers {@code If-None-Match}. */
public interface Versioned {
    int version();

    /** What this caller may do to it now. */
    List<Action> actions();
}
