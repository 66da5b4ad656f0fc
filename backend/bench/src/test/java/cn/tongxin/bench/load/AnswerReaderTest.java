package cn.tongxin.bench.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AnswerReaderTest {
    private static final String WITH_LENGTH =
            "HTTP/1.1 200 OK\r\neTag: \"7-abc\"\r\nContent-Length: 5\r\n\r\nhello";
    private static final String CHUNKED =
            "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n"
                    + "5\r\nhello\r\n1A\r\nabcdefghijklmnopqrstuvwxyz\r\n0\r\n\r\n";
    private static final String REFUSED =
            "HTTP/1.1 412 Precondition Failed\r\nContent-Length: 6\r\n\r\n\u9648\u65e7";

    private final AnswerReader reader = new AnswerReader();

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsAnAnswerWithALength() throws IOException {
        assertEquals(new Answer(200, "\"7-abc\"", ""), reader.take(bytes(WITH_LENGTH)));
    }

    @Test
    void readsChunks() throws IOException {
        assertEquals(new Answer(200, null, ""), reader.take(bytes(CHUNKED)));
    }

    @Test
    void keepsWhatARefusalSays() throws IOException {
        assertEquals(new Answer(412, null, "陈旧"), reader.take(bytes(REFUSED)));
    }

    @Test
    void readsAnswersThatArriveByteByByteOneAfterTheOther() throws IOException {
        for (String text : new String[] {WITH_LENGTH, CHUNKED, REFUSED, CHUNKED}) {
            byte[] all = text.getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < all.length - 1; i++) {
                assertNull(reader.take(ByteBuffer.wrap(all, i, 1)), "complete too early");
            }
            int status = reader.take(ByteBuffer.wrap(all, all.length - 1, 1)).status();
            assertEquals(text.equals(REFUSED) ? 412 : 200, status);
        }
    }

    @Test
    void anEmptyBodyIsComplete() throws IOException {
        String empty = "HTTP/1.1 204 No Content\r\n\r\n";
        assertEquals(new Answer(204, null, ""), reader.take(bytes(empty)));
    }

    @Test
    void refusesWhatItCannotDelimit() {
        assertThrows(
                IOException.class,
                () -> reader.take(bytes("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nhello")));
    }

    @Test
    void refusesASecondAnswerToOneRequest() {
        assertThrows(IOException.class, () -> reader.take(bytes(WITH_LENGTH + WITH_LENGTH)));
    }
}
