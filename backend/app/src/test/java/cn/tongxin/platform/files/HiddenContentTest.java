package cn.tongxin.platform.files;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A document that hides what it does from a simple look is read as the program that opens it. */
class HiddenContentTest {
    private static final String HEADER = "<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode";
    private static final String HARMLESS = "7 0 << /Type /Catalog /Pages 2 0 R >>";
    private static final String SCRIPT = "7 0 << /S /JavaScript /JS (app.alert(1)) >>";
    private static final String KIND =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    @TempDir Path directory;

    private void check(byte[] content, FileType type) {
        try {
            Path file = Files.createTempFile(directory, "content", null);
            ContentCheck.check(Files.write(file, content), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<DynamicTest> refused(Map<String, byte[]> samples, FileType type) {
        return samples.entrySet().stream()
                .map(
                        sample ->
                                dynamicTest(
                                        sample.getKey(),
                                        () ->
                                                assertEquals(
                                                        ProblemCode.FILE_REFUSED,
                                                        assertThrows(
                                                                        ProblemException.class,
                                                                        () ->
                                                                                check(
                                                                                        sample
                                                                                                .getValue(),
                                                                                        type))
                                                                .code())));
    }

    private Stream<DynamicTest> taken(Map<String, byte[]> samples, FileType type) {
        return samples.entrySet().stream()
                .map(
                        sample ->
                                dynamicTest(
                                        sample.getKey(),
                                        () ->
                                                assertDoesNotThrow(
                                                        () -> check(sample.getValue(), type))));
    }

    private static byte[] packed(byte[] content) {
        return packed(content, 0);
    }

    /** Packed, with so many megabytes of nothing behind it. */
    private static byte[] packed(byte[] content, int megabytes) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
                deflater.write(content);
                for (int i = 0; i < megabytes; i++) {
                    deflater.write(new byte[1024 * 1024]);
                }
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] packed(String text) {
        return packed(Samples.bytes(text));
    }

    /** A PDF with one stream in it. */
    private static byte[] pdf(String dictionary, byte[] stream) {
        byte[] begin = Samples.bytes("%PDF-1.5\n5 0 obj\n" + dictionary + " >>\nstream\r\n");
        byte[] end = Samples.bytes("\nendstream\nendobj\n%%EOF\n");
        return Samples.joined(Samples.joined(begin, stream), end);
    }

    private static String hex(String text) {
        StringBuilder hex = new StringBuilder();
        for (byte value : Samples.bytes(text)) {
            hex.append("%02x".formatted(value));
        }
        return hex + ">";
    }

    /** Each stream skips the ones behind it as stored bytes, and all go the same empty way. */
    private static byte[] sharedWay() {
        int streams = 60;
        byte[] head = Samples.bytes("1 2 <stream\n");
        int each = head.length + 7;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(Samples.bytes("%PDF-1.5\n"));
        for (int i = 1; i <= streams; i++) {
            int skipped = (streams - i) * each;
            out.writeBytes(head);
            out.writeBytes(new byte[] {0x78, 0x01, 0});
            out.write(skipped);
            out.write(skipped >> 8);
            out.write(~skipped);
            out.write(~skipped >> 8);
        }
        for (int i = 0; i < 1_000_000; i++) {
            out.writeBytes(new byte[] {0, 0, 0, (byte) 0xff, (byte) 0xff});
        }
        out.writeBytes(Samples.bytes("\nendstream\nendobj\n%%EOF\n"));
        return out.toByteArray();
    }

    private static Map<String, byte[]> hidingPdfs() {
        Map<String, byte[]> samples = new LinkedHashMap<>();
        samples.put("an escaped name", Samples.pdf("<</S/J#61vaScript/JS(x)>>"));
        samples.put("a wholly escaped name", Samples.pdf("<</S/#4c#61#75#6E#63#68/F(x)>>"));
        samples.put(
                "a name across two windows",
                Samples.pdf("x".repeat(64 * 1024 - 47) + "/S/JavaScript/JS(x)"));
        samples.put("streams that share a long way without content", sharedWay());
        samples.put("a script in an object stream", pdf(HEADER, packed(SCRIPT)));
        samples.put(
                "an escaped one in an object stream",
                pdf(HEADER, packed(SCRIPT.replace("Java", "#4Aava"))));
        samples.put(
                "an object stream that does not say so",
                pdf("<< /N 1 /First 4 /Filter /FlateDecode", packed(SCRIPT)));
        samples.put(
                "an object stream with its name escaped",
                pdf(
                        "<< /Type /Obj#53tm /N 1 /First 4 /Filter /ASCIIHexDecode",
                        Samples.bytes(hex(SCRIPT))));
        samples.put("an encrypted object stream", pdf(HEADER, new byte[] {7, 1, 99, 3, 44, 8}));
        samples.put(
                "an object stream cut off",
                pdf(HEADER, Samples.firstOf(packed(SCRIPT.repeat(20)), 30)));
        samples.put("one that is packed twice", pdf(HEADER, packed(packed(SCRIPT))));
        samples.put("one that is written in hex and packed", pdf(HEADER, packed(hex(SCRIPT))));
        samples.put(
                "one with a predictor",
                pdf(HEADER + " /DecodeParms << /Predictor 12 >>", packed(HARMLESS)));
        samples.put(
                "one that swells beyond reason", pdf(HEADER, packed(Samples.bytes("7 0 <"), 210)));
        return samples;
    }

    @TestFactory
    Stream<DynamicTest> a_pdf_that_hides_something_is_refused() {
        return refused(hidingPdfs(), FileType.PDF);
    }

    @TestFactory
    Stream<DynamicTest> a_usual_pdf_is_taken() {
        Map<String, byte[]> samples = new LinkedHashMap<>();
        samples.put("with harmless objects packed", pdf(HEADER, packed(HARMLESS)));
        samples.put(
                "with a page packed",
                pdf("<< /Filter /FlateDecode", packed("0 0 1 rg 10 10 re f")));
        samples.put("with a photo inside", pdf("<< /Filter /DCTDecode", Samples.image("jpg")));
        samples.put(
                "with a table of references",
                pdf(
                        "<< /Type /XRef /W [1 2 1] /DecodeParms << /Predictor 12 >>"
                                + " /Filter /FlateDecode",
                        packed(new byte[] {2, 1, 0, 16, 0})));
        samples.put("with outlines", Samples.pdf("9 0 obj<</First 3 0 R/AP<</N 4 0 R>>>>endobj"));
        return taken(samples, FileType.PDF);
    }

    /** Letters that cannot be packed small, which would be refused for that alone. */
    private static String noise(int length) {
        return new Random(7)
                .ints(length, 'a', 'z')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static byte[] related(String inside, Charset encoding) {
        String text = "<?xml version=\"1.0\" encoding=\"" + encoding.name() + "\"?>" + inside;
        return Samples.wordWith("word/_rels/settings.xml.rels", text.getBytes(encoding));
    }

    private static String template(String prefix, String namespace, String mode) {
        return "<%1$sRelationships %2$s><%1$sRelationship Id=\"1\" Type=\"%3$sattachedTemplate\" Target=\"http://x.example/t.dotm\" TargetMode=\"%4$s\"/></%1$sRelationships>"
                .formatted(prefix, namespace, KIND, mode);
    }

    @TestFactory
    Stream<DynamicTest> a_document_that_hides_what_it_fetches_is_refused() {
        String plain = template("", "", "External");
        Map<String, byte[]> samples = new LinkedHashMap<>();
        samples.put(
                "behind a prefix",
                related(template("r:", "xmlns:r=\"urn:x\"", "External"), StandardCharsets.UTF_8));
        samples.put("in UTF-16", related(plain, StandardCharsets.UTF_16));
        samples.put(
                "behind a comment of 2 MB",
                related("<!--" + noise(2 * 1024 * 1024) + "-->" + plain, StandardCharsets.UTF_8));
        samples.put(
                "behind an escape",
                related(plain.replace("External", "Extern&#97;l"), StandardCharsets.UTF_8));
        samples.put(
                "behind an entity",
                related(
                        "<!DOCTYPE x [<!ENTITY e \"External\">]>"
                                + plain.replace("\"External\"", "\"&e;\""),
                        StandardCharsets.UTF_8));
        samples.put(
                "in a part named in capitals",
                Samples.wordWith("word/_rels/settings.xml.RELS", Samples.bytes(plain)));
        samples.put("in what is no XML", related("<Relationships>", StandardCharsets.UTF_8));
        return refused(samples, FileType.DOCX);
    }

    @TestFactory
    Stream<DynamicTest> a_usual_document_is_taken() {
        Map<String, byte[]> samples = new LinkedHashMap<>();
        samples.put(
                "with a link to a page",
                related(
                        template("", "", "External").replace("attachedTemplate", "hyperlink"),
                        StandardCharsets.UTF_8));
        samples.put(
                "with a part of its own",
                related(template("", "", "Internal"), StandardCharsets.UTF_8));
        return taken(samples, FileType.DOCX);
    }

    @TestFactory
    Stream<DynamicTest> macros_are_found_in_any_encoding() {
        Map<String, byte[]> parts = Samples.wordParts();
        String types =
                "<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/><Override ContentType=\"application/vnd.ms-office.vbaProject\"/></Types>";
        parts.put("[Content_Types].xml", types.getBytes(StandardCharsets.UTF_16));
        return refused(Map.of("in UTF-16", Samples.zip(parts)), FileType.DOCX);
    }
}
