package cn.tongxin.platform.files;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * Looks at what a file is, by its bytes alone: what somebody calls it proves nothing. Refuses files
 * that are two kinds at once, cut off, or made to overwhelm whoever opens them.
 */
final class ContentCheck {
    private static final int HEAD = 64;
    private static final int TAIL = 65_557;
    private static final byte[] END_OF_ZIP = {'P', 'K', 5, 6};
    private static final byte[] PNG_MARK = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};

    private ContentCheck() {}

    /** The kind of a file by its first bytes; a zip may still be anything. */
    static Optional<FileType> sniff(Path file) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            byte[] head = new byte[(int) Math.min(HEAD, in.length())];
            in.readFully(head);
            return sniff(file, head);
        }
    }

    private static Optional<FileType> sniff(Path file, byte[] head) throws IOException {
        if (startsWith(head, "%PDF-".getBytes(StandardCharsets.US_ASCII))) {
            return Optional.of(FileType.PDF);
        }
        if (startsWith(head, PNG_MARK)) {
            return Optional.of(FileType.PNG);
        }
        if (startsWith(head, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff})) {
            return Optional.of(FileType.JPG);
        }
        if (startsWith(head, new byte[] {'P', 'K', 3, 4})) {
            return OfficeCheck.kind(file);
        }
        if (head.length > 12 && new String(head, 4, 4, StandardCharsets.US_ASCII).equals("ftyp")) {
            return Optional.of(FileType.MP4);
        }
        boolean tagged = startsWith(head, new byte[] {'I', 'D', '3'});
        boolean frame =
                head.length > 4
                        && head[0] == (byte) 0xff
                        && (head[1] & 0xe6) == 0xe2
                        && (head[2] & 0xf0) != 0xf0
                        && (head[2] & 0x0c) != 0x0c;
        return tagged || frame ? Optional.of(FileType.MP3) : Optional.empty();
    }

    /** Refuses what is wrong inside a file of that kind. */
    static void check(Path file, FileType type) throws IOException {
        switch (type) {
            case DOCX, XLSX -> OfficeCheck.check(file, type);
            case PDF -> pdf(file);
            case PNG, JPG -> {
                ImageCheck.check(file, type);
                nothingBehind(file);
            }
            case MP4 -> {
                boxes(file);
                nothingBehind(file);
            }
            case MP3 -> nothingBehind(file);
            case CSV -> TableCheck.check(file);
        }
    }

    private static void pdf(Path file) throws IOException {
        nothingBehind(file);
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            String tail = new String(tail(in, 2048), StandardCharsets.ISO_8859_1);
            if (!tail.contains("%%EOF")) {
                throw Refusal.of("PDF 文件不完整，请重新导出后上传。");
            }
        }
        PdfCheck.check(file);
    }

    /** The boxes of a film fill the file exactly, and one of them tells its tracks. */
    private static void boxes(Path file) throws IOException {
        boolean tracks = false;
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            long at = 0;
            while (at < in.length()) {
                if (in.length() - at < 8) {
                    throw Refusal.of("视频文件不完整，请重新导出后上传。");
                }
                in.seek(at);
                long size = Integer.toUnsignedLong(in.readInt());
                byte[] name = new byte[4];
                in.readFully(name);
                tracks |= new String(name, StandardCharsets.US_ASCII).equals("moov");
                if (size == 1 && in.length() - at >= 16) {
                    size = in.readLong();
                } else if (size == 0) {
                    size = in.length() - at;
                }
                if (size < 8 || size > in.length() - at) {
                    throw Refusal.of("视频文件不完整，请重新导出后上传。");
                }
                at += size;
            }
        }
        if (!tracks) {
            throw Refusal.of("视频文件中没有音像内容，请重新导出后上传。");
        }
    }

    /** An archive behind a picture makes it two files at once. */
    private static void nothingBehind(Path file) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            if (indexOf(tail(in, TAIL), END_OF_ZIP) >= 0) {
                throw Refusal.of("文件末尾藏有压缩包，请重新导出后上传。");
            }
        }
    }

    static byte[] tail(RandomAccessFile in, int most) throws IOException {
        byte[] bytes = new byte[(int) Math.min(most, in.length())];
        in.seek(in.length() - bytes.length);
        in.readFully(bytes);
        return bytes;
    }

    static int indexOf(byte[] bytes, byte[] sought) {
        for (int i = bytes.length - sought.length; i >= 0; i--) {
            if (Arrays.equals(bytes, i, i + sought.length, sought, 0, sought.length)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean startsWith(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length
                && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }
}
