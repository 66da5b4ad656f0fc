package cn.tongxin.platform.sheets;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Goes once through a workbook before it is read: nothing in it makes the reader hold more than a
 * row and the shared texts, and no cell stands for others that are merged into it.
 */
final class BookCheck {
    /** They are the one part of a book that stays in memory while it is read. */
    private static final long MOST_TEXTS = 400_000;

    private static final long MOST_CHARACTERS = 16L * 1024 * 1024;

    /** A workbook has at most XFD. */
    private static final int MOST_LETTERS = 3;

    private static final Pattern REFERENCE = Pattern.compile("([A-Za-z]*)(\\d*).*");
    private static final Pattern HUGE = Pattern.compile(".*[eE][+-]?\\d{4,}.*");
    private static final int LONGEST_NUMBER = 64;

    private long texts;
    private long characters;
    private boolean shared;
    private boolean inNumber;
    private final StringBuilder number = new StringBuilder();

    private BookCheck() {}

    static void require(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            BookCheck check = new BookCheck();
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().toLowerCase(Locale.ROOT).endsWith(".xml")) {
                    check.shared = false;
                    try (InputStream in = new Guarded(zip.getInputStream(entry))) {
                        check.part(in);
                    }
                }
            }
        }
    }

    private void part(InputStream in) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> begun(xml);
                    case XMLStreamConstants.CHARACTERS -> told(xml);
                    case XMLStreamConstants.END_ELEMENT -> inNumber = false;
                    case XMLStreamConstants.DTD -> throw strange();
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            throw strange();
        }
    }

    private void begun(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "c" -> place(xml.getAttributeValue(null, "r"));
            case "v" -> {
                inNumber = true;
                number.setLength(0);
            }
            case "si" -> {
                shared = true;
                texts++;
                requireFew();
            }
            case "mergeCell" -> merged(xml.getAttributeValue(null, "ref"));
            default -> {}
        }
    }

    private void requireFew() {
        if (texts > MOST_TEXTS || characters > MOST_CHARACTERS) {
            throw SheetSource.refused("工作簿中的文字太多，请分成几份后分别上传。");
        }
    }

    private static void place(String reference) {
        if (reference != null) {
            Matcher at = REFERENCE.matcher(reference);
            if (!at.matches() || at.group(1).length() > MOST_LETTERS || at.group(2).length() > 7) {
                throw strange();
            }
        }
    }

    /** What is merged below the heading holds a value in its first cell only. */
    private static void merged(String reference) {
        String last = Objects.requireNonNullElse(reference, "").replaceAll(".*:", "");
        if (!last.replaceAll("[A-Za-z$]", "").equals("1")) {
            throw SheetSource.refused("表格中有合并的单元格，合并后只有第一行有内容；请取消合并、逐行填写后重新上传。");
        }
    }

    private void told(XMLStreamReader xml) {
        if (shared) {
            characters += xml.getTextLength();
            requireFew();
        }
        if (inNumber && number.length() < LONGEST_NUMBER) {
            number.append(xml.getText(), 0, Math.min(xml.getTextLength(), LONGEST_NUMBER));
            if (HUGE.matcher(number).matches()) {
                throw strange();
            }
        }
    }

    private static RuntimeException strange() {
        return SheetSource.refused("工作簿内部结构异常，请用表格软件另存一份 xlsx 后重新上传。");
    }

    /** No tag and no text of a part is longer than a workbook needs: each is held in memory. */
    private static final class Guarded extends FilterInputStream {
        /**
         * Four bytes for each of the 32,767 characters that a cell may hold, and room for entities.
         */
        private static final int LONGEST = 256 * 1024;

        private int run;

        Guarded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] to, int from, int most) throws IOException {
            int got = super.read(to, from, most);
            for (int i = from; i < from + got; i++) {
                run = to[i] == '<' || to[i] == '>' ? 0 : run + 1;
                if (run > LONGEST) {
                    throw strange();
                }
            }
            return got;
        }
    }
}
