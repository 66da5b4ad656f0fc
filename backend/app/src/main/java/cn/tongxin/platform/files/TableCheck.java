package cn.tongxin.platform.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Looks whether a table of text is text: no byte of it steers anything. */
final class TableCheck {
    private static final int FIRST_LETTER = 0x20;

    private TableCheck() {}

    static void check(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            in.mark(2);
            int mark = in.read() << 8 | in.read() & 0xff;
            if (mark == 0xfffe || mark == 0xfeff) {
                // In UTF-16 every other byte is a zero.
                return;
            }
            in.reset();
            for (int c = in.read(); c >= 0; c = in.read()) {
                if (c < FIRST_LETTER && c != '\t' && c != '\r' && c != '\n') {
                    throw Refusal.of("文件不是文字表格，请另存为 CSV 或 xlsx 后上传。");
                }
            }
        }
    }
}
