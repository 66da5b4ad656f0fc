package cn.tongxin.platform.sheets;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A table of text. What Chinese versions of spreadsheet programs save is GBK; GB18030 reads all of
 * it. UTF-8 is tried first: a text in GBK is hardly ever valid UTF-8.
 */
final class TextSource extends SheetSource {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int LONGEST_ROW = 1024 * 1024;
    private static final char MARK = '\ufeff';

    private final Measured text;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;

    TextSource(Path file) throws IOException {
        Charset charset = charset(file);
        this.text = new Measured(withoutMark(open(file, charset)));
        try {
            this.parser =
                    CSVFormat.Builder.create(CSVFormat.RFC4180)
                            .setDelimiter(delimiter(file, charset))
                            .setIgnoreEmptyLines(false)
                            .get()
                            .parse(text);
            this.records = parser.iterator();
        } catch (IOException | RuntimeException e) {
            text.close();
            throw e;
        }
    }

    private static Charset charset(Path file) throws IOException {
        byte[] head = new byte[2];
        try (InputStream in = Files.newInputStream(file)) {
            in.readNBytes(head, 0, 2);
        }
        int mark = (head[0] & 0xff) << 8 | head[1] & 0xff;
        boolean wide = mark == 0xfffe || mark == 0xfeff;
        List<Charset> possible =
                wide ? List.of(StandardCharsets.UTF_16) : List.of(StandardCharsets.UTF_8, GB18030);
        for (Charset one : possible) {
            if (isAll(file, one)) {
                return one;
            }
        }
        throw refused("文件的文字编码无法识别，请另存为 UTF-8 编码的 CSV，或改用 xlsx。");
    }

    private static boolean isAll(Path file, Charset charset) throws IOException {
        char[] buffer = new char[16 * 1024];
        try (Reader in = open(file, charset)) {
            int read = in.read(buffer);
            while (read >= 0) {
                read = in.read(buffer);
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static BufferedReader open(Path file, Charset charset) throws IOException {
        return new BufferedReader(
                new InputStreamReader(
                        Files.newInputStream(file),
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    private static Reader withoutMark(BufferedReader in) throws IOException {
        in.mark(1);
        if (in.read() != MARK) {
            in.reset();
        }
        return in;
    }

    private static char delimiter(Path file, Charset charset) throws IOException {
        try (Reader in = open(file, charset)) {
            return delimiter(in);
        }
    }

    /** By the first line, of which no more is looked at than a row may have. */
    static char delimiter(Reader text) throws IOException {
        boolean tab = false;
        for (int i = 0; i < LONGEST_ROW; i++) {
            int c = text.read();
            if (c == ',') {
                return ',';
            }
            if (c < 0 || c == '\n' || c == '\r') {
                break;
            }
            tab |= c == '\t';
        }
        return tab ? '\t' : ',';
    }

    @Override
    protected @Nullable SheetRow read() {
        try {
            text.begin();
            return records.hasNext() ? row(records.next()) : null;
        } catch (UncheckedIOException | IllegalStateException e) {
            throw refused(
                    "第 "
                            + (parser.getRecordNumber() + 1)
                            + " 行起读不出来：这一行过长，或引号没有成对，请检查后重新上传，或改用 xlsx。");
        }
    }

    private static SheetRow row(CSVRecord csv) {
        List<SheetCell> cells = new ArrayList<>(csv.size());
        for (String value : csv) {
            cells.add(cell(value.strip()));
        }
        return new SheetRow(Math.toIntExact(csv.getRecordNumber()), cells, false);
    }

    /** Programs write ="450103…" to keep a long number whole; anything else is computed. */
    private static SheetCell cell(String value) {
        if (!value.startsWith("=")) {
            return SheetCell.text(value);
        }
        boolean quoted = value.length() > 3 && value.startsWith("=\"") && value.endsWith("\"");
        String inside = quoted ? value.substring(2, value.length() - 1) : "\"";
        return inside.indexOf('"') < 0
                ? SheetCell.text(inside)
                : SheetCell.of(SheetCell.Kind.FORMULA);
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    /** A row is held in memory whole: whoever leaves a quote open would have all the rest held. */
    private static final class Measured extends FilterReader {
        private int sinceBegun;

        Measured(Reader in) {
            super(in);
        }

        void begin() {
            sinceBegun = 0;
        }

        @Override
        public int read() throws IOException {
            return measured(super.read(), 1);
        }

        @Override
        public int read(char[] to, int from, int most) throws IOException {
            int got = super.read(to, from, most);
            return measured(got, got);
        }

        private int measured(int answer, int more) throws IOException {
            sinceBegun += more;
            if (sinceBegun > LONGEST_ROW) {
                throw new IOException("a row is too long");
            }
            return answer;
        }
    }
}
