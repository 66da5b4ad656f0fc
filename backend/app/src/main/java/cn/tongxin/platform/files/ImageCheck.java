package cn.tongxin.platform.files;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Walks through a picture without decoding it: its size as it will be when it is opened, and that
 * it ends where the file ends.
 */
final class ImageCheck {
    private static final long MOST_PIXELS = 50_000_000L;
    private static final int LONGEST_SIDE = 16_384;

    private ImageCheck() {}

    static void check(Path file, FileType type) throws IOException {
        try (InputStream bytes = Files.newInputStream(file);
                DataInputStream in = new DataInputStream(new BufferedInputStream(bytes))) {
            if (type == FileType.PNG) {
                png(in);
            } else {
                jpg(in);
            }
        } catch (EOFException cutOff) {
            throw incomplete();
        }
    }

    private static void png(DataInputStream in) throws IOException {
        in.skipNBytes(8);
        boolean sized = false;
        boolean ended = false;
        while (!ended) {
            long length = Integer.toUnsignedLong(in.readInt());
            String name = new String(in.readNBytes(4), StandardCharsets.US_ASCII);
            if (name.equals("IHDR") && length == 13) {
                bounds(in.readInt(), in.readInt());
                in.skipNBytes(5);
                sized = true;
            } else {
                in.skipNBytes(length);
            }
            in.skipNBytes(4);
            ended = name.equals("IEND");
        }
        if (!sized) {
            throw incomplete();
        }
        if (in.read() >= 0) {
            throw Refusal.of("图片末尾还有别的内容，请重新导出后上传。");
        }
    }

    private static void jpg(DataInputStream in) throws IOException {
        in.skipNBytes(2);
        while (true) {
            int mark = in.readUnsignedByte();
            if (mark != 0xff) {
                throw incomplete();
            }
            int kind = in.readUnsignedByte();
            while (kind == 0xff) {
                kind = in.readUnsignedByte();
            }
            if (kind == 0xda || kind == 0xd9) {
                throw incomplete();
            }
            int length = in.readUnsignedShort();
            boolean frame =
                    kind >= 0xc0 && kind <= 0xcf && kind != 0xc4 && kind != 0xc8 && kind != 0xcc;
            if (frame) {
                in.skipNBytes(1);
                int height = in.readUnsignedShort();
                bounds(in.readUnsignedShort(), height);
                return;
            }
            in.skipNBytes(Math.max(0, length - 2));
        }
    }

    private static void bounds(int width, int height) {
        boolean any = width > 0 && height > 0;
        if (!any
                || width > LONGEST_SIDE
                || height > LONGEST_SIDE
                || (long) width * height > MOST_PIXELS) {
            throw Refusal.of("图片尺寸过大（最多 5000 万像素，边长 16384），请缩小后上传。");
        }
    }

    private static RuntimeException incomplete() {
        return Refusal.of("图片文件不完整，请重新导出后上传。");
    }
}
