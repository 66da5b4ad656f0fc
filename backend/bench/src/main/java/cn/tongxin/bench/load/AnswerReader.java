package cn.tongxin.bench.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * Reads HTTP/1.1 answers from bytes as they arrive, with a length or in chunks. It looks at the few
 * headers a load driver needs and only counts the body, because the client shares the machine with
 * what it measures.
 */
final class AnswerReader {
    private static final int LONGEST_HEAD = 16 * 1024;
    private static final int LONGEST_FAILURE = 400;

    private enum State {
        HEAD,
        BODY,
        CHUNK_SIZE,
        CHUNK,
        CHUNK_END,
        TRAILER,
        DONE
    }

    private final byte[] head = new byte[LONGEST_HEAD];
    private final byte[] failure = new byte[LONGEST_FAILURE];
    private int headLength;
    private int failureLength;
    private State state = State.HEAD;
    private long left;
    private int lineLength;
    private int status;
    private String etag;

    /** Takes what has arrived; the answer when it is complete, null when more must come. */
    Answer take(ByteBuffer in) throws IOException {
        while (in.hasRemaining() && state != State.DONE) {
            switch (state) {
                case HEAD -> takeHead(in);
                case BODY, CHUNK -> takeBody(in);
                case CHUNK_SIZE -> takeChunkSize(in.get());
                case CHUNK_END -> takeChunkEnd(in.get());
                case TRAILER -> takeTrailer(in.get());
                default -> throw new IllegalStateException(state.name());
            }
        }
        if (state != State.DONE) {
            return null;
        }
        if (in.hasRemaining()) {
            throw new IOException("the server sent more than one answer to one request");
        }
        String text = new String(failure, 0, failureLength, StandardCharsets.UTF_8);
        Answer answer = new Answer(status, etag, text);
        reset();
        return answer;
    }

    private void reset() {
        headLength = 0;
        failureLength = 0;
        state = State.HEAD;
        lineLength = 0;
        etag = null;
    }

    private void takeHead(ByteBuffer in) throws IOException {
        while (in.hasRemaining()) {
            if (headLength == LONGEST_HEAD) {
                throw new IOException("the head of the answer is longer than " + LONGEST_HEAD);
            }
            byte b = in.get();
            head[headLength++] = b;
            if (b == '\n'
                    && headLength >= 4
                    && head[headLength - 3] == '\n'
                    && head[headLength - 2] == '\r') {
                readHead();
                return;
            }
        }
    }

    private void readHead() throws IOException {
        // "HTTP/1.1 200 …"
        status = (head[9] - '0') * 100 + (head[10] - '0') * 10 + (head[11] - '0');
        long length = -1;
        boolean chunked = false;
        int start = 0;
        for (int i = 0; i < headLength; i++) {
            if (head[i] != '\n') {
                continue;
            }
            if (isHeader(start, "content-length:")) {
                length = Long.parseLong(value(start + 15, i));
            } else if (isHeader(start, "transfer-encoding:")) {
                chunked = value(start + 18, i).toLowerCase(Locale.ROOT).equals("chunked");
            } else if (isHeader(start, "etag:")) {
                etag = value(start + 5, i);
            }
            start = i + 1;
        }
        if (chunked) {
            state = State.CHUNK_SIZE;
            left = 0;
        } else if (length > 0) {
            state = State.BODY;
            left = length;
        } else if (length == 0 || status == 204 || status == 304) {
            state = State.DONE;
        } else {
            throw new IOException("the answer says neither its length nor that it is chunked");
        }
    }

    private boolean isHeader(int start, String lowerCaseName) {
        if (start + lowerCaseName.length() > headLength) {
            return false;
        }
        for (int i = 0; i < lowerCaseName.length(); i++) {
            // Lower case for the letters that occur in header names; '-' and ':' stay themselves.
            if ((head[start + i] | 0x20) != (lowerCaseName.charAt(i) | 0x20)) {
                return false;
            }
        }
        return true;
    }

    private String value(int from, int lineEnd) {
        return new String(head, from, lineEnd - from, StandardCharsets.ISO_8859_1).strip();
    }

    private void takeBody(ByteBuffer in) {
        int taken = (int) Math.min(left, in.remaining());
        if (status >= 300) {
            int kept = Math.min(taken, LONGEST_FAILURE - failureLength);
            in.get(in.position(), failure, failureLength, kept);
            failureLength += kept;
        }
        in.position(in.position() + taken);
        left -= taken;
        if (left == 0) {
            state = state == State.BODY ? State.DONE : State.CHUNK_END;
        }
    }

    private void takeChunkSize(byte b) throws IOException {
        int digit = Character.digit(b, 16);
        if (digit >= 0) {
            left = left * 16 + digit;
        } else if (b == '\n') {
            state = left == 0 ? State.TRAILER : State.CHUNK;
        } else if (b != '\r') {
            throw new IOException("not a chunk size: " + Arrays.toString(new byte[] {b}));
        }
    }

    private void takeChunkEnd(byte b) {
        if (b == '\n') {
            state = State.CHUNK_SIZE;
            left = 0;
        }
    }

    private void takeTrailer(byte b) {
        if (b == '\n') {
            if (lineLength == 0) {
                state = State.DONE;
            }
            lineLength = 0;
        } else if (b != '\r') {
            lineLength++;
        }
    }
}
