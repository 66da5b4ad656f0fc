package cn.tongxin.platform.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Looks into a document of Word or Excel, which is an archive: that it is one and nothing else,
 * holds no program and fetches none, and does not swell beyond reason. Sizes are measured by
 * unpacking, because those written in the archive may lie.
 */
final class OfficeCheck {
    private static final int MOST_ENTRIES = 2_000;
    private static final long MOST_UNPACKED = 200L * 1024 * 1024;
    private static final long RATIO_COUNTS_FROM = 1024 * 1024;
    private static final int MOST_RATIO = 100;
    private static final int MOST_TEXT = 2 * 1024 * 1024;
    private static final int END_LENGTH = 22;
    private static final String TYPES = "[Content_Types].xml";
    private static final Pattern PROGRAM =
            Pattern.compile(
                    "(?i).*(vbaproject\\.bin|vbadata\\.xml|macrosheets/.*|activex/.*"
                            + "|embeddings/.*\\.bin|\\.(exe|dll|js|vbs|bat|cmd|ps1|jar|html?|svg))");
    private static final Set<String> FETCHES =
            Set.of(
                    "attachedtemplate",
                    "oleobject",
                    "frame",
                    "subdocument",
                    "externallink",
                    "externallinkpath");

    private OfficeCheck() {}

    /** Which kind of document an archive is, if it is one. */
    static Optional<FileType> kind(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry(TYPES) == null) {
                return Optional.empty();
            }
            if (zip.getEntry("word/document.xml") != null) {
                return Optional.of(FileType.DOCX);
            }
            return zip.getEntry("xl/workbook.xml") == null
                    ? Optional.empty()
                    : Optional.of(FileType.XLSX);
        } catch (ZipException e) {
            return Optional.empty();
        }
    }

    static void check(Path file, FileType type) throws IOException {
        endsWhereItSays(file);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<? extends ZipEntry> entries = Collections.list(zip.entries());
            if (entries.size() > MOST_ENTRIES) {
                throw bomb();
            }
            Set<String> names = new HashSet<>();
            long unpacked = 0;
            for (ZipEntry entry : entries) {
                name(entry.getName(), names);
                unpacked += unpacked(zip, entry, unpacked);
            }
            contents(zip, type);
        } catch (ZipException e) {
            throw Refusal.of("文档不完整或已加密，请另存一份后上传。");
        }
    }

    private static void name(String name, Set<String> seen) {
        boolean path =
                name.startsWith("/")
                        || name.contains("..")
                        || name.contains("\\")
                        || name.contains(":");
        if (path || !seen.add(name.toLowerCase(Locale.ROOT))) {
            throw strange();
        }
        if (PROGRAM.matcher(name).matches()) {
            throw Refusal.of("文档含有宏、控件或程序，请另存为不含宏的文档后上传。");
        }
    }

    private static long unpacked(ZipFile zip, ZipEntry entry, long before) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            int read = in.read(buffer);
            while (read >= 0) {
                size += read;
                boolean swells =
                        size > RATIO_COUNTS_FROM
                                && size > MOST_RATIO * Math.max(1, entry.getCompressedSize());
                if (swells || before + size > MOST_UNPACKED) {
                    throw bomb();
                }
                read = in.read(buffer);
            }
        }
        return size;
    }

    private static void contents(ZipFile zip, FileType type) throws IOException {
        List<String> types = new ArrayList<>();
        each(zip, zip.getEntry(TYPES), element -> types.add(value(element, "ContentType")));
        String main =
                type == FileType.DOCX ? "wordprocessingml.document.main+xml" : "sheet.main+xml";
        if (types.stream().anyMatch(t -> t.contains("macroenabled") || t.contains("vbaproject"))) {
            throw Refusal.of("文档含有宏、控件或程序，请另存为不含宏的文档后上传。");
        }
        if (types.stream().noneMatch(t -> t.contains(main))) {
            throw strange();
        }
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (entry.getName().toLowerCase(Locale.ROOT).endsWith(".rels")) {
                each(zip, entry, OfficeCheck::requireNothingFetched);
            }
        }
    }

    private static void requireNothingFetched(XMLStreamReader element) {
        String kind = value(element, "Type");
        boolean fetches = FETCHES.contains(kind.substring(kind.lastIndexOf('/') + 1));
        if (fetches && value(element, "TargetMode").equals("external")) {
            throw Refusal.of("文档会从外部地址取得内容，请去掉外部模板或链接对象后上传。");
        }
    }

    /** An attribute, whatever its prefix and its case. */
    private static String value(XMLStreamReader element, String name) {
        for (int i = 0; i < element.getAttributeCount(); i++) {
            if (element.getAttributeLocalName(i).equalsIgnoreCase(name)) {
                return element.getAttributeValue(i).strip().toLowerCase(Locale.ROOT);
            }
        }
        return "";
    }

    /**
     * Reads a small part as programs read it, in any encoding; one that is not small is strange.
     */
    private static void each(ZipFile zip, ZipEntry entry, Consumer<XMLStreamReader> seen)
            throws IOException {
        byte[] part;
        try (InputStream in = zip.getInputStream(entry)) {
            part = in.readNBytes(MOST_TEXT + 1);
        }
        if (part.length > MOST_TEXT) {
            throw strange();
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(part));
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    throw strange();
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    seen.accept(xml);
                }
            }
        } catch (XMLStreamException e) {
            throw strange();
        }
    }

    private static RuntimeException strange() {
        return Refusal.of("文档内部结构异常，请另存一份后上传。");
    }

    /** Nothing stands behind the archive's end, and no comment does. */
    private static void endsWhereItSays(Path file) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            byte[] end = ContentCheck.tail(in, END_LENGTH);
            if (end.length < END_LENGTH
                    || ContentCheck.indexOf(end, new byte[] {'P', 'K', 5, 6}) != 0) {
                throw Refusal.of("文档末尾还有别的内容，请另存一份后上传。");
            }
        }
    }

    private static RuntimeException bomb() {
        return Refusal.of("文档解压后过大，疑似压缩炸弹，不能接收。");
    }
}
