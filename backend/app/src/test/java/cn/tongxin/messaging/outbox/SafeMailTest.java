package cn.tongxin.messaging.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.tongxin.access.Audience;
import cn.tongxin.kernel.ids.TimeOrderedIds;
import cn.tongxin.messaging.MessagingApi;
import cn.tongxin.messaging.setting.MailSettings;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A letter that somebody else may read is not sent. */
@QuarkusTest
class SafeMailTest extends MessagingApi {
    @Inject OutboxRepository deliveries;
    @Inject MailChannel mail;
    @Inject Audience audience;
    @Inject MailSettings settings;
    @Inject TimeOrderedIds ids;
    @Inject TransactionSynchronizationRegistry transactions;

    @Test
    void nobody_is_written_to_whom_a_mail_would_harm_not_even_when_it_is_urgent() {
        UUID reader = reachable("reader");
        UUID other = reachable("other");
        Outbox outbox =
                new Outbox(
                        deliveries,
                        audience,
                        settings,
                        List.of(accounts -> Set.of(reader)),
                        new Outbox.Way(
                                mail,
                                new OutboxWake(transactions, null, "off"),
                                ids,
                                Clock.systemUTC()));
        UUID letter = letter();
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.mail(letter, Set.of(reader, other), true));
        assertEquals(List.of(other.toString()), rows.read("select account_id from outbox"));
    }

    private UUID letter() {
        UUID letter = UUID.randomUUID();
        rows.execute(
                "insert into message (id, template, template_version, importance, title, body,"
                        + " mail_subject, mail_text, created_at) values (?, 'a.b', 1, 'URGENT', '标题',"
                        + " '内容', '主题', '请登录', now())",
                letter);
        return letter;
    }

    @Test
    void nor_with_what_was_waiting_when_the_rule_came() {
        UUID reader = reachable("reader");
        Instant now = Instant.now();
        Outbox.Way way =
                new Outbox.Way(
                        mail,
                        new OutboxWake(transactions, null, "off"),
                        ids,
                        Clock.fixed(now, ZoneOffset.UTC));
        UUID letter = letter();
        Outbox outbox = new Outbox(deliveries, audience, settings, List.of(), way);
        QuarkusTransaction.requiringNew().run(() -> outbox.mail(letter, Set.of(reader), true));
        new Deliverer(
                        deliveries,
                        mail,
                        audience,
                        settings,
                        List.of(accounts -> Set.of(reader)),
                        Clock.fixed(now.plusSeconds(60), ZoneOffset.UTC))
                .all();
        assertEquals(List.of(), smtp.mails());
        assertEquals(
                List.of("SKIPPED TURNED_OFF"),
                rows.read("select state || ' ' || problem from outbox"));
    }
}
