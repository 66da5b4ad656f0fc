package cn.tongxin.platform.security;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.embedded.TestDatabase;
import cn.tongxin.platform.persistence.SqlReader;
import cn.tongxin.testing.Rows;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** Keys that outlive the provider and the process, but not their time. */
class SigningKeysTest {
    private static final Duration KEPT = Duration.ofHours(24);

    private final MovableClock clock = new MovableClock();
    private final KeyPublisher provider = new KeyPublisher();
    private final Rows rows = new Rows();

    private static final class MovableClock extends Clock {
        private Instant now = Instant.now();

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        void passes(Duration time) {
            now = now.plus(time);
        }
    }

    /** One API process. */
    private final class Process {
        private final SigningKeys keys;
        private final TokenVerifier verifier;

        Process(Executor executor) {
            TestDatabase database = TestDatabase.shared();
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl(database.jdbcUrl());
            source.setUser(database.api().user());
            source.setPassword(database.api().password());
            keys =
                    new SigningKeys(
                            new PublishedKeys(provider.address().toString(), null),
                            new SigningKeyRepository(new SqlReader(source)),
                            KeyPublisher.ISSUER,
                            KEPT,
                            clock,
                            new SigningKeys.Workers() {
                                @Override
                                void run(Runnable question) {
                                    executor.execute(question);
                                }
                            });
            verifier = new TokenVerifier(KeyPublisher.ISSUER, clock);
            keys.start();
        }

        void accepts(String keyId) {
            assertDoesNotThrow(() -> verifier.verify(token(keyId), keys.trusted()));
        }

        void refuses(String keyId) {
            assertThrows(
                    InvalidJwtException.class, () -> verifier.verify(token(keyId), keys.trusted()));
        }
    }

    private Process process() {
        return new Process(Runnable::run);
    }

    private String token(String keyId) {
        return provider.sign(keyId, clock.instant());
    }

    @BeforeEach
    void nothingKept() {
        rows.execute("delete from signing_keys");
        provider.publish("one");
    }

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void what_is_published_is_kept_without_anything_private() {
        process().accepts("one");
        List<String> kept = rows.read("select keys::text from signing_keys");
        assertEquals(1, kept.size());
        assertTrue(kept.get(0).contains("\"kid\": \"one\""), kept.get(0));
        assertFalse(kept.get(0).contains("\"d\":"), "the publisher's private exponent");
    }

    @Test
    void a_process_starts_and_serves_while_the_provider_is_down() {
        process();
        provider.close();
        Process restarted = process();
        restarted.accepts("one");
        assertFalse(restarted.keys.areCurrent());
    }

    @Test
    void without_any_key_nothing_can_be_checked() {
        provider.close();
        Process started = process();
        assertTrue(started.keys.trusted().find("one").isEmpty());
        assertFalse(started.keys.areCurrent());
    }

    @Test
    void kept_keys_are_trusted_for_their_time_and_no_longer() {
        Process running = process();
        provider.close();
        clock.passes(KEPT.minusSeconds(1));
        running.accepts("one");
        process().accepts("one");
        clock.passes(Duration.ofSeconds(1));
        running.refuses("one");
        process().refuses("one");
    }

    @Test
    void an_unknown_key_is_asked_for_once_in_ten_seconds() {
        Process running = process();
        assertEquals(1, provider.questions());
        clock.passes(SigningKeys.BETWEEN_QUESTIONS.minusMillis(1));
        for (int i = 0; i < 50; i++) {
            running.keys.ask().join();
        }
        assertEquals(1, provider.questions());
        clock.passes(Duration.ofMillis(1));
        for (int i = 0; i < 50; i++) {
            running.keys.ask().join();
        }
        assertEquals(2, provider.questions());
        clock.passes(Duration.ofDays(-1));
        running.keys.ask().join();
        assertEquals(3, provider.questions(), "a clock that was set back");
        running.refuses("two");
        assertTrue(running.keys.areCurrent(), "so the token is wrong, not the time");
    }

    @Test
    void those_who_ask_meanwhile_share_the_question() {
        CompletableFuture<Runnable> question = new CompletableFuture<>();
        Process running = new Process(question::complete);
        clock.passes(Duration.ofMinutes(1));
        CompletableFuture<Void> first = running.keys.ask();
        assertEquals(first, running.keys.ask());
        assertFalse(first.isDone());
        question.join().run();
        assertTrue(first.isDone());
        assertEquals(1, provider.questions());
        running.accepts("one");
    }

    @Test
    void a_new_key_counts_and_a_withdrawn_one_does_not() {
        Process running = process();
        provider.publish("one", "two");
        running.refuses("two");
        clock.passes(SigningKeys.BETWEEN_QUESTIONS);
        running.keys.ask();
        running.accepts("one");
        running.accepts("two");
        provider.publish("two");
        clock.passes(SigningKeys.BETWEEN_QUESTIONS);
        running.keys.ask();
        running.refuses("one");
        running.accepts("two");
        provider.close();
        process().refuses("one");
    }

    @Test
    void what_is_no_key_set_changes_nothing() {
        Process running = process();
        for (String answer :
                List.of(
                        "",
                        "<html>",
                        "[]",
                        "{}",
                        "{\"keys\":[]}",
                        "{\"keys\":[{\"kty\":\"oct\",\"kid\":\"one\",\"k\":\"c2VjcmV0\"}]}")) {
            provider.answer(200, answer);
            clock.passes(SigningKeys.BETWEEN_QUESTIONS);
            running.keys.ask();
            assertFalse(running.keys.areCurrent(), answer);
            running.accepts("one");
        }
        provider.answer(500, "{}");
        clock.passes(SigningKeys.BETWEEN_QUESTIONS);
        running.keys.ask();
        running.accepts("one");
        assertFalse(running.keys.areCurrent());
    }

    @Test
    void keys_another_process_has_seen_are_found_when_the_provider_is_down() {
        Process one = process();
        clock.passes(Duration.ofMinutes(1));
        provider.publish("two");
        process();
        provider.close();
        clock.passes(SigningKeys.BETWEEN_QUESTIONS);
        one.keys.ask();
        one.accepts("two");
        one.refuses("one");
    }

    @Test
    void a_key_is_good_for_its_own_algorithm_only() {
        Process running = process();
        for (String algorithm : List.of("RS384", "RS512", "PS256")) {
            String token = provider.sign("one", clock.instant(), algorithm);
            assertThrows(
                    InvalidJwtException.class,
                    () -> running.verifier.verify(token, running.keys.trusted()),
                    algorithm);
        }
    }

    @Test
    void a_token_is_checked_by_the_keys_it_was_let_in_with() {
        Process running = process();
        clock.passes(KEPT.minusMillis(1));
        KeySet trusted = running.keys.trusted();
        clock.passes(Duration.ofMillis(1));
        String token = token("one");
        assertDoesNotThrow(() -> running.verifier.verify(token, trusted));
        running.refuses("one");
    }
}
