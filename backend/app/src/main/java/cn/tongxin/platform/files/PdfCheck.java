package cn.tongxin.platform.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks into a PDF for what acts by itself: scripts, programs, files inside it. Goes through the
 * bytes once, a window at a time, and unpacks the streams that hold objects, because a name in one
 * of those is not to be seen from outside. What says that it holds objects and cannot be read as
 * readers do is refused. How long a stream is, the file itself may lie about, so that is not asked.
 */
final class PdfCheck implements AutoCloseable {
    private static final int WINDOW = 64 * 1024;
    private static final int PIECE = 4 * 1024;
    private static final int MOST_STREAMS = 100_000;
    private static final long MOST_UNPACKED = 200L * 1024 * 1024;
    private static final List<String> ACTIVE = List.of("JavaScript", "Launch", "EmbeddedFile");

    /** Ways to write a stream that no usual program takes for objects. */
    private static final Set<String> CODED =
            Set.of(
                    "ASCIIHexDecode",
                    "AHx",
                    "ASCII85Decode",
                    "A85",
                    "LZWDecode",
                    "LZW",
                    "RunLengthDecode",
                    "RL",
                    "Crypt",
                    "DecodeParms");

    private static final long STREAM = word("stream");
    private static final long END_OF_STREAM = word("dstream");
    private static final long OBJECT = word("obj");

    private final FileChannel file;
    private final Inflater inflater = new Inflater();
    private final ByteBuffer input = ByteBuffer.allocate(PIECE);
    private final byte[] output = new byte[PIECE];
    private final PdfNames names = new PdfNames(this::named);
    private long last;
    private boolean streamBegins;
    private boolean saysObjects;
    private boolean hasNumber;
    private boolean hasFirst;
    private boolean coded;
    private int streams;
    private long unpacked;

    private PdfCheck(FileChannel file) {
        this.file = file;
    }

    static void check(Path path) throws IOException {
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ);
                PdfCheck check = new PdfCheck(file)) {
            check.run();
        }
    }

    @Override
    public void close() {
        inflater.end();
    }

    private void run() throws IOException {
        ByteBuffer window = ByteBuffer.allocate(WINDOW);
        long at = 0;
        int read = file.read(window, at);
        while (read > 0) {
            for (int i = 0; i < read; i++) {
                take(window.get(i) & 0xff, at + i);
            }
            at += read;
            read = file.read(window.clear(), at);
        }
        names.end();
    }

    private void take(int value, long at) throws IOException {
        names.take(value);
        if (streamBegins && !PdfNames.isSpace(value)) {
            streamBegins = false;
            stream(at);
        }
        last = last << 8 | value;
        if (endsWith(END_OF_STREAM, 7)) {
            coded = false;
        } else if (endsWith(STREAM, 6)) {
            streamBegins = true;
        } else if (endsWith(OBJECT, 3)) {
            hasNumber = false;
            hasFirst = false;
        }
    }

    private boolean endsWith(long word, int length) {
        return (last & (1L << 8 * length) - 1) == word;
    }

    private static long word(String text) {
        long word = 0;
        for (int i = 0; i < text.length(); i++) {
            word = word << 8 | text.charAt(i);
        }
        return word;
    }

    private void named(String name) {
        requireIdle(name);
        saysObjects |= name.equals("ObjStm");
        hasNumber |= name.equals("N");
        hasFirst |= name.equals("First");
        coded |= CODED.contains(name);
    }

    private static void requireIdle(String name) {
        if (ACTIVE.stream().anyMatch(name::startsWith)) {
            throw Refusal.of("PDF 文件含有脚本、程序或嵌入的文件，请另存为普通 PDF 后上传。");
        }
    }

    /** What follows is the content of a stream, whose dictionary has gone by. */
    private void stream(long at) throws IOException {
        streams++;
        requireReasonable();
        boolean readable = readsAsObjects(at);
        if ((saysObjects || hasNumber && hasFirst) && (coded || !readable)) {
            throw Refusal.of("PDF 文件已加密或内部结构无法检查，请另存为普通 PDF 后上传。");
        }
        saysObjects = false;
        hasNumber = false;
        hasFirst = false;
        coded = false;
    }

    /** Unpacks a stream as long as it looks like objects, and looks at every name in it. */
    private boolean readsAsObjects(long at) throws IOException {
        inflater.reset();
        PdfNames inside = new PdfNames(PdfCheck::requireIdle);
        ObjectStart start = new ObjectStart();
        long from = at;
        try {
            while (!inflater.finished()) {
                if (inflater.needsInput()) {
                    int read = file.read(input.clear(), from);
                    if (read <= 0) {
                        return false;
                    }
                    inflater.setInput(input.array(), 0, read);
                    if (from > at) {
                        // Blocks that hold nothing cost time too; the first piece is free.
                        unpacked += read;
                        requireReasonable();
                    }
                    from += read;
                }
                int size = inflater.inflate(output);
                if (inflater.needsDictionary()) {
                    return false;
                }
                for (int i = 0; i < size; i++) {
                    if (!start.allows(output[i])) {
                        return false;
                    }
                    inside.take(output[i] & 0xff);
                }
                unpacked += size;
                requireReasonable();
            }
        } catch (DataFormatException e) {
            return false;
        }
        inside.end();
        return start.seen();
    }

    private void requireReasonable() {
        if (streams > MOST_STREAMS || unpacked > MOST_UNPACKED) {
            throw Refusal.of("PDF 文件解压后过大，疑似压缩炸弹，不能接收。");
        }
    }

    /** Objects in a stream stand behind pairs of numbers, and begin as objects do. */
    private static final class ObjectStart {
        private static final String FIRSTS = "<[(/tfn+-.";

        private int numbers;
        private boolean inNumber;
        private boolean begun;

        boolean allows(byte value) {
            if (begun) {
                return true;
            }
            boolean digit = value >= '0' && value <= '9';
            if (digit && !inNumber) {
                numbers++;
            }
            inNumber = digit;
            begun = numbers >= 2 && FIRSTS.indexOf(value) >= 0;
            return digit || begun || value != 0 && PdfNames.isSpace(value);
        }

        boolean seen() {
            return begun || numbers >= 3;
        }
    }
}
