package cn.tongxin.platform.files;

/** What a virus scanner has said of a file. */
public enum ScanState {
    NOT_SCANNED,
    CLEAN,
    INFECTED
}
