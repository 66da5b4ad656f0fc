package cn.tongxin.messaging.post;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.tongxin.messaging.Message;
import cn.tongxin.messaging.MessagingApi;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Old news goes, with everything that hangs on it. */
@QuarkusTest
class RetentionTest extends MessagingApi {
    @Inject PostRepository post;
    @Inject DedupeRepository said;

    @Test
    void what_is_older_than_its_time_is_gone_and_the_rest_stays() {
        UUID reader = reachable("reader");
        for (int i = 0; i < 3; i++) {
            send(told("旧的" + i, reader).once("old" + i));
        }
        rows.execute("update message set created_at = created_at - interval '366 days'");
        send(told("新的", reader).once("new"));
        Instant now = Instant.now();
        assertEquals(2, post.removeExpired(now, 2));
        assertEquals(1, post.removeExpired(now, 2));
        assertEquals(0, post.removeExpired(now, 2));
        assertEquals(List.of("已批准：暂停办学，新的"), titles(reader));
        assertEquals(List.of("1"), rows.read("select count(*) from outbox"));
    }

    @Test
    void what_was_said_is_remembered_for_its_window_only() {
        UUID reader = rows.account("reader");
        send(told("第一", reader).once("key"));
        Instant now = Instant.now();
        assertEquals(0, said.removeExpired(now, 10));
        assertEquals(1, said.removeExpired(now.plus(Message.DAY), 10));
        assertEquals(1, titles(reader).size());
    }
}
