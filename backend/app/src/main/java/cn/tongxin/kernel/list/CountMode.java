package cn.tongxin.kernel.list;

/** How much work a list may spend on its total: none, up to a bound, or all rows. */
public enum CountMode {
    NONE,
    BOUNDED,
    EXACT
}
