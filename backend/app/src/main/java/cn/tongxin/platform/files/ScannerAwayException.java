package cn.tongxin.platform.files;

import java.io.IOException;

/**
 * The virus scanner cannot be reached: it is not this file's fault, and the next fares no better.
 */
final class ScannerAwayException extends IOException {
    private static final long serialVersionUID = 1L;

    ScannerAwayException(IOException cause) {
        super("the virus scanner cannot be reached", cause);
    }
}
