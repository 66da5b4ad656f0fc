package cn.tongxin.platform.files;

import java.nio.file.Path;

/** Port: a virus scanner. */
interface FileScanner {

    /**
     * NOT_SCANNED when there is no scanner, or when it says nothing of this file.
     *
     * @throws ScannerAwayException when there is one and it cannot be reached
     */
    ScanState scan(Path file) throws ScannerAwayException;

    boolean isThere();
}
