package cn.tongxin.messaging.outbox;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.access.Audience;
import cn.tongxin.kernel.ids.TimeOrderedIds;
import cn.tongxin.messaging.Message;
import cn.tongxin.messaging.MessagingApi;
import cn.tongxin.messaging.setting.MailSettings;
import cn.tongxin.testing.ReceivedMail;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What leaves the process: once as far as one can, never before the commit, never forgotten. */
@QuarkusTest
class OutboxTest extends MessagingApi {
    @Inject OutboxRepository deliveries;
    @Inject MailChannel mail;
    @Inject Audience audience;
    @Inject MailSettings settings;
    @Inject TimeOrderedIds ids;
    @Inject TransactionSynchronizationRegistry transactions;

    private UUID reader;
    private Instant start;

    @BeforeEach
    void somebodyWithAnAddress() {
        reader = reachable("reader");
        start = Instant.now();
    }

    private Deliverer deliverer(Instant now) {
        return new Deliverer(deliveries, mail, audience, settings, List.of(), at(now));
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    /** Sends whatever is due at that time. */
    private void deliver(Instant now) {
        deliverer(now).all();
    }

    private Instant later(Duration after) {
        return start.plusSeconds(60).plus(after);
    }

    private List<String> states() {
        return rows.read(
                "select concat_ws(' ', state, tries, problem) from outbox order by created_at, id");
    }

    private Instant due() {
        String text = rows.read("select to_json(due_at) #>> '{}' from outbox").get(0);
        return OffsetDateTime.parse(text).toInstant();
    }

    @Test
    void a_mail_says_that_there_is_something_and_not_what() {
        send(told("青秀区示例小学", reader));
        assertEquals(List.of(), smtp.mails());
        deliver(later(Duration.ZERO));
        ReceivedMail got = smtp.mails().get(0);
        assertEquals("reader@mail.example", got.recipient());
        assertEquals("【同心圆】您的“暂停办学”申请已有结果", got.subject());
        assertTrue(got.text().contains("请登录平台"), got::text);
        assertFalse(got.text().contains("示例小学"), got::text);
        assertFalse(got.text().contains("审批人"), got::text);
        String id = rows.read("select id from outbox").get(0);
        assertEquals("<" + id + "@tongxin.example>", got.header("Message-ID"));
        assertEquals("auto-generated", got.header("Auto-Submitted"));
        assertTrue(got.header("From").contains("no-reply@tongxin.example"), got::raw);
        assertEquals(List.of("SENT 1"), states());
        assertEquals(
                List.of("<" + id + "@tongxin.example>"),
                rows.read("select provider_message_id from outbox where sent_at is not null"));
        deliver(later(Duration.ofDays(1)));
        assertEquals(1, smtp.mails().size());
    }

    @Test
    void what_is_rolled_back_leaves_nothing_to_send() {
        QuarkusTransaction.begin();
        messaging.send(told("示例小学", reader));
        QuarkusTransaction.rollback();
        deliver(later(Duration.ZERO));
        assertEquals(List.of(), smtp.mails());
    }

    @Test
    void a_commit_wakes_the_sender_and_a_rollback_does_not() {
        OutboxThread sender = new OutboxThread(deliverer(later(Duration.ZERO)));
        OutboxWake wake = new OutboxWake(transactions, sender, "30s");
        Outbox outbox =
                new Outbox(
                        deliveries,
                        audience,
                        settings,
                        List.of(),
                        new Outbox.Way(mail, wake, ids, at(start)));
        UUID letter = letter();
        QuarkusTransaction.begin();
        outbox.mail(letter, Set.of(reader), false);
        QuarkusTransaction.rollback();
        QuarkusTransaction.requiringNew().run(() -> outbox.mail(letter, Set.of(reader), false));
        smtp.next(Duration.ofSeconds(20), () -> states().toString());
        // It may still be looking for more: it must not find the mail of the next test.
        sender.stop();
        assertEquals(List.of(), smtp.mails());
    }

    /** A message that is written and not delivered yet. */
    private UUID letter() {
        UUID id = UUID.randomUUID();
        rows.execute(
                "insert into message (id, template, template_version, importance, title, body,"
                        + " mail_subject, mail_text, created_at)"
                        + " values (?, 'a.b', 1, 'NORMAL', '标题', '内容', '主题', '请登录', now())",
                id);
        return id;
    }

    @Nested
    class Failures {
        @Test
        void a_temporary_refusal_is_tried_again_and_again_later() {
            send(told("示例小学", reader));
            smtp.refuse("451 4.3.0 mailbox reader@mail.example busy");
            smtp.refuse("421 4.3.2 going down");
            Instant first = later(Duration.ZERO);
            deliver(first);
            assertEquals(List.of("FAILED 1 SMTP 451"), states());
            assertEquals(Duration.ofMinutes(1), Duration.between(micros(first), due()));
            deliver(first.plusSeconds(59));
            assertEquals(List.of("FAILED 1 SMTP 451"), states());
            Instant second = first.plusSeconds(61);
            deliver(second);
            assertEquals(List.of("FAILED 2 SMTP 421"), states());
            assertEquals(Duration.ofMinutes(3), Duration.between(micros(second), due()));
            deliver(second.plus(Duration.ofMinutes(4)));
            assertEquals(List.of("SENT 3"), states());
            assertEquals(1, smtp.mails().size());
        }

        private static Instant micros(Instant at) {
            return at.truncatedTo(java.time.temporal.ChronoUnit.MICROS);
        }

        @Test
        void a_final_refusal_is_not_repeated() {
            send(told("示例小学", reader));
            smtp.refuse("550 5.1.1 no such user reader@mail.example");
            deliver(later(Duration.ZERO));
            assertEquals(List.of("DEAD 1 SMTP 550"), states());
            deliver(later(Duration.ofDays(2)));
            assertEquals(List.of(), smtp.mails());
        }

        @Test
        void a_refusal_of_our_own_password_is_mended_and_repeated() {
            send(told("示例小学", reader));
            smtp.refuse("535 5.7.8 bad credentials");
            deliver(later(Duration.ZERO));
            assertEquals(List.of("FAILED 1 SMTP 535"), states());
        }

        @Test
        void after_the_last_try_it_is_given_up_and_the_administrator_sees_it() {
            send(told("示例小学", reader));
            Instant now = later(Duration.ZERO);
            for (int i = 1; i <= Backoff.MOST_TRIES; i++) {
                smtp.refuse("450 4.2.0 greylisted");
                deliver(now);
                now = now.plus(Backoff.after(i)).plusSeconds(1);
            }
            assertEquals(List.of("DEAD 8 SMTP 450"), states());
            as(cityWide("operator", "system-admin"), "system-admin")
                    .get("/api/v1/outbox?state=DEAD")
                    .then()
                    .statusCode(200)
                    .body("items.size()", equalTo(1))
                    .body("items[0].accountId", equalTo(reader.toString()))
                    .body("items[0].template", equalTo("proposal.approved"))
                    .body("items[0].problem", equalTo("SMTP 450"))
                    .body("items[0].tries", equalTo(8));
        }

        @Test
        void a_server_that_is_away_is_waited_for() {
            send(told("示例小学", reader));
            smtp.leave();
            deliver(later(Duration.ZERO));
            assertEquals(List.of("FAILED 1 UNREACHABLE"), states());
            smtp.listen();
            deliver(later(Duration.ofMinutes(2)));
            assertEquals(List.of("SENT 2"), states());
        }

        @Test
        void a_server_that_says_nothing_is_not_waited_for() {
            send(told("示例小学", reader));
            smtp.hang();
            deliver(later(Duration.ZERO));
            assertEquals(List.of("FAILED 1 TIMEOUT"), states());
            smtp.answerAgain();
            deliver(later(Duration.ofMinutes(2)));
            assertEquals(List.of("SENT 2"), states());
        }

        @Test
        void one_bad_address_does_not_hold_up_the_others() {
            UUID second = reachable("second");
            smtp.refuse("550 5.1.1 no such user");
            send(told("示例小学", reader, second));
            deliver(later(Duration.ZERO));
            assertEquals(List.of("DEAD 1 SMTP 550", "SENT 1"), states().stream().sorted().toList());
        }
    }

    @Nested
    class TwoProcesses {
        @Test
        void each_mail_is_sent_once_whoever_delivers() throws Exception {
            UUID[] readers =
                    IntStream.range(0, 12)
                            .mapToObj(i -> reachable("reader" + i))
                            .toArray(UUID[]::new);
            send(told("示例小学", readers));
            ExecutorService processes = Executors.newFixedThreadPool(4);
            try {
                Callable<Void> process =
                        () -> {
                            deliver(later(Duration.ZERO));
                            return null;
                        };
                for (Future<Void> end :
                        processes.invokeAll(List.of(process, process, process, process))) {
                    end.get();
                }
            } finally {
                processes.shutdownNow();
            }
            assertEquals(12, smtp.mails().size());
            assertEquals(
                    12,
                    smtp.mails().stream()
                            .map(ReceivedMail::recipient)
                            .collect(Collectors.toSet())
                            .size());
            assertEquals(Set.of("SENT 1"), Set.copyOf(states()));
        }

        @Test
        void what_one_that_died_had_in_hand_is_sent_after_its_lease_under_the_same_id() {
            send(told("示例小学", reader));
            Instant now = later(Duration.ZERO);
            // It takes the mail, sends it and dies before it can write that down.
            var taken = deliveries.take(now, now.plus(Deliverer.LEASE)).orElseThrow();
            mail.send(taken, "reader@mail.example");
            deliver(now.plus(Deliverer.LEASE).minusSeconds(1));
            assertEquals(List.of("PENDING 1"), states());
            assertEquals(1, smtp.mails().size());
            deliver(now.plus(Deliverer.LEASE).plusSeconds(1));
            assertEquals(List.of("SENT 2"), states());
            assertEquals(
                    1,
                    smtp.mails().stream().map(got -> got.header("Message-ID")).distinct().count());
            assertEquals(2, smtp.mails().size());
        }

        @Test
        void one_that_comes_too_late_writes_nothing() {
            send(told("示例小学", reader));
            Instant now = later(Duration.ZERO);
            var slow = deliveries.take(now, now.plus(Deliverer.LEASE)).orElseThrow();
            deliver(now.plus(Deliverer.LEASE).plusSeconds(1));
            assertEquals(List.of("SENT 2"), states());
            assertFalse(
                    deliveries.settle(slow, Settled.dead(now, "UNREACHABLE"), slow.tries(), now));
            assertEquals(List.of("SENT 2"), states());
        }
    }

    @Nested
    class Wishes {
        @Test
        void who_turned_mail_off_or_has_no_address_gets_none() {
            chooses(reader, false, null, null);
            UUID nowhere = rows.account("nowhere");
            send(told("示例小学", reader, nowhere));
            assertEquals(List.of(), states());
            assertEquals(1, titles(reader).size());
        }

        @Test
        void what_was_wanted_and_no_longer_is_is_left_out() {
            UUID moved = reachable("moved");
            UUID disabled = reachable("disabled");
            send(told("示例小学", reader, moved, disabled));
            chooses(reader, false, null, null);
            rows.execute("update account set email = null where id = ?", moved);
            rows.execute("update account set status = 'DISABLED' where id = ?", disabled);
            deliver(later(Duration.ZERO));
            assertEquals(List.of(), smtp.mails());
            assertEquals(
                    List.of("SKIPPED 1 NO_ADDRESS", "SKIPPED 1 NO_ADDRESS", "SKIPPED 1 TURNED_OFF"),
                    states().stream().sorted().toList());
        }

        @Test
        void quiet_hours_are_kept_except_when_it_is_urgent() {
            Instant night = OffsetDateTime.parse("2026-01-10T23:00:00+08:00").toInstant();
            chooses(reader, true, "22:00", "07:00");
            Outbox outbox =
                    new Outbox(
                            deliveries,
                            audience,
                            settings,
                            List.of(),
                            new Outbox.Way(
                                    mail,
                                    new OutboxWake(transactions, null, "off"),
                                    ids,
                                    at(night)));
            UUID letter = letter();
            QuarkusTransaction.requiringNew().run(() -> outbox.mail(letter, Set.of(reader), false));
            Instant morning = OffsetDateTime.parse("2026-01-11T07:00:00+08:00").toInstant();
            assertEquals(morning, due());
            deliver(night.plusSeconds(60));
            assertEquals(List.of("PENDING 0"), states());
            deliver(morning);
            assertEquals(List.of("SENT 1"), states());
            UUID urgent = letter();
            rows.execute("update message set importance = 'URGENT' where id = ?", urgent);
            QuarkusTransaction.requiringNew().run(() -> outbox.mail(urgent, Set.of(reader), true));
            deliver(night.plusSeconds(60));
            assertEquals(2, smtp.mails().size());
        }

        @Test
        void a_mail_that_became_due_in_the_day_waits_when_it_is_night_by_now() {
            send(told("示例小学", reader));
            chooses(reader, true, "22:00", "07:00");
            Instant night = OffsetDateTime.parse("2030-01-10T23:00:00+08:00").toInstant();
            deliver(night);
            assertEquals(List.of("PENDING 0"), states());
            assertEquals(OffsetDateTime.parse("2030-01-11T07:00:00+08:00").toInstant(), due());
            deliver(due());
            assertEquals(List.of("SENT 1"), states());
        }
    }

    @Test
    void no_name_makes_a_header() {
        Message tricky =
                told("示例小学: Bcc nobody@mail.example", reader).with("kind", "暂停=?UTF-8?Q?办学?=");
        send(tricky);
        deliver(later(Duration.ZERO));
        List<String> headers = smtp.mails().get(0).headers();
        assertTrue(headers.stream().noneMatch(line -> line.startsWith("Bcc")), headers::toString);
        assertNotEquals(0, headers.size());
    }

    @Test
    void operators_are_told_whether_the_channel_is_on() {
        RestAssured.given()
                .get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'e-mail channel' }.data.on", equalTo(true));
    }
}
