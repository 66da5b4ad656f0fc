package cn.tongxin.platform.sheets;

import cn.tongxin.kernel.errors.ProblemException;
import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import java.util.zip.ZipEntry;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Goes once through a workbook before it is read: nothing in it makes the reader hold more than a
 * row and the shared texts, and no cell stands for others that are merged into it.
 *
 * <p>It unpacks and parses with what the reader itself does (commons-compress, aalto): an archive
 * or a part that two programs understand in two ways is checked as it will be read. And it goes
 * through every part, because any name may be given to a sheet.
 */
final class BookCheck {
    /** Twice what an upload may have; more are a second directory that only the reader finds. */
    private static final int MOST_PARTS = 4_000;

    private static final int DIRECTORY_ENTRY = 0x504b0102;

    /** In others, characters that look like the start of a tag are none. */
    private static final Set<String> ENCODINGS = Set.of("UTF-8", "US-ASCII", "ISO-8859-1");

    private final XMLInputFactory factory = new InputFactoryImpl();
    private final BookBudget budget = new BookBudget();

    private BookCheck() {
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /**
     * @throws IOException when the archive cannot be read either
     */
    static void require(Path file) throws IOException {
        requireFewParts(file);
        BookCheck check = new BookCheck();
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                requireUsual(entry);
                PartCheck part = new PartCheck(check.budget);
                try (Guarded in = new Guarded(zip.getInputStream(entry), check.budget, part)) {
                    check.goThrough(part, in);
                }
            }
        }
        check.budget.requireEveryTextIsThere();
    }

    /** Counted before the directory is read, which is held whole. */
    private static void requireFewParts(Path file) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        int parts = 0;
        int four = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
                for (int i = 0; i < got; i++) {
                    four = four << 8 | buffer[i] & 0xff;
                    parts += four == DIRECTORY_ENTRY ? 1 : 0;
                }
            }
        }
        if (parts > MOST_PARTS) {
            throw strange();
        }
    }

    /** What unpacks other kinds needs memory as the archive wishes. */
    private static void requireUsual(ZipArchiveEntry entry) {
        if (entry.getMethod() != ZipEntry.STORED && entry.getMethod() != ZipEntry.DEFLATED) {
            throw strange();
        }
    }

    private void goThrough(PartCheck part, Guarded in) {
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            boolean plain = ENCODINGS.contains(xml.getEncoding());
            if (!plain) {
                in.requireSmall();
            }
            while (xml.hasNext()) {
                part.event(xml, xml.next());
                // What belongs to a query, say, may be written otherwise: the reader has no use for
                // it.
                if (!plain && part.isRead()) {
                    throw strange();
                }
            }
        } catch (XMLStreamException | UncheckedStreamException e) {
            // A picture, say: the reader, too, would find nothing before it stops here.
            if (part.isRead()) {
                throw strange();
            }
        }
    }

    static ProblemException strange() {
        return SheetSource.refused("工作簿内部结构异常，请用表格软件另存一份 xlsx 后重新上传。");
    }

    /** No tag and no text of a part is longer than a workbook needs: each is held in memory. */
    private static final class Guarded extends FilterInputStream {
        /**
         * Four bytes for each of the 32,767 characters that a cell may hold, and room for entities.
         */
        private static final int LONGEST = 256 * 1024;

        /** Where nothing stands that the reader looks for, as a picture within a drawing. */
        private static final int LONGEST_UNREAD = 8 * 1024 * 1024;

        private final BookBudget budget;
        private final PartCheck part;
        private int run;
        private int length;
        private int longestPart = Integer.MAX_VALUE;

        Guarded(InputStream in, BookBudget budget, PartCheck part) {
            super(in);
            this.budget = budget;
            this.part = part;
        }

        /** Where a tag cannot be seen in its bytes. */
        void requireSmall() {
            longestPart = LONGEST_UNREAD;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] to, int from, int most) throws IOException {
            int got = super.read(to, from, most);
            budget.unpacked(Math.max(got, 0));
            length += Math.max(got, 0);
            if (length > longestPart) {
                throw strange();
            }
            int longest = part.isRead() ? LONGEST : LONGEST_UNREAD;
            for (int i = from; i < from + got; i++) {
                // Not at the end of a tag: a value in it may hold that sign as often as it likes.
                run = to[i] == '<' ? 0 : run + 1;
                if (run > longest) {
                    throw strange();
                }
            }
            return got;
        }
    }
}
