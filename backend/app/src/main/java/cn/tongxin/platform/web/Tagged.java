package cn.tongxin.platform.web;

/**
 * An answer that is asked for again and again and seldom changes; gets an ETag made from what it
 * says, and answers {@code If-None-Match}. Nothing is written with it.
 */
public interface Tagged {
    /** Changes whenever the answer does. */
    String look();
}
