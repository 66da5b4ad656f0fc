package cn.tongxin.messaging.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Without a server or a sender there is no e-mail, and nothing breaks. */
class MailChannelTest {
    private static MailChannel channel(String host, String from) {
        return new MailChannel(null, Optional.ofNullable(host), Optional.ofNullable(from));
    }

    @Test
    void it_is_off_until_both_are_set() {
        assertFalse(channel(null, null).isOn());
        assertFalse(channel("mail.example", null).isOn());
        assertFalse(channel(null, "no-reply@tongxin.example").isOn());
        assertFalse(channel("mail.example", "not an address").isOn());
        assertFalse(channel("mail.example", "a@b.example\r\nBcc: c@d.example").isOn());
    }

    @Test
    void while_it_is_off_nothing_is_kept_for_it_and_nothing_taken() {
        MailChannel off = channel(null, null);
        Outbox.Way way = new Outbox.Way(off, null, null, Clock.systemUTC());
        new Outbox(null, null, null, List.of(), way)
                .mail(UUID.randomUUID(), Set.of(UUID.randomUUID()), false);
        assertFalse(new Deliverer(null, off, null, null, List.of(), Clock.systemUTC()).one());
        assertEquals(Boolean.FALSE, new MailHealth(off).call().getData().orElseThrow().get("on"));
    }
}
