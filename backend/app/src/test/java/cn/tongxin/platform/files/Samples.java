package cn.tongxin.platform.files;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Small files of each kind, right and wrong. */
final class Samples {
    static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** What every scanner is tested with; it does no harm. */
    static final String EICAR =
            "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private Samples() {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] pdf(String inside) {
        return bytes("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n" + inside + "\n%%EOF\n");
    }

    static byte[] image(String format) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB), format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A picture that says it is larger than it is. */
    static byte[] hugePng() {
        byte[] png = image("png");
        ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);
        return png;
    }

    static byte[] mp4() {
        ByteBuffer film = ByteBuffer.allocate(32);
        film.putInt(16).put(bytes("ftypisom")).putInt(0);
        film.putInt(16).put(bytes("moov")).putLong(0);
        return film.array();
    }

    static byte[] mp3() {
        byte[] sound = new byte[417];
        sound[0] = (byte) 0xff;
        sound[1] = (byte) 0xfb;
        sound[2] = (byte) 0x90;
        return sound;
    }

    private static Map<String, byte[]> parts(String main, String type) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                bytes("<Types><Override ContentType=\"application/" + type + "\"/></Types>"));
        parts.put(main, bytes("<x/>"));
        return parts;
    }

    static Map<String, byte[]> wordParts() {
        return parts(
                "word/document.xml",
                "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml");
    }

    static byte[] word() {
        return zip(wordParts());
    }

    static byte[] wordWith(String name, byte[] content) {
        Map<String, byte[]> parts = wordParts();
        parts.put(name, content);
        return zip(parts);
    }

    static byte[] excel() {
        return zip(
                parts(
                        "xl/workbook.xml",
                        "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"));
    }

    static byte[] zip(Map<String, byte[]> parts) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(part.getValue());
                    zip.closeEntry();
                }
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] joined(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
    }

    static byte[] firstOf(byte[] all, int number) {
        return java.util.Arrays.copyOf(all, number);
    }
}
