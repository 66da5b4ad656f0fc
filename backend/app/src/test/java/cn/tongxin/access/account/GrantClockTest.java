package cn.tongxin.access.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.tongxin.testing.KeycloakStandIn;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A period that begins or ends is told to the identity provider at the next round of the job. */
@QuarkusTest
class GrantClockTest extends AccountApi {
    private static final String LONG_AGO = "2026-01-05T01:00:00Z";

    @Inject WaitingRepository waitingRoom;

    private static String in(int hours) {
        return Instant.now().plus(Duration.ofHours(hours)).toString();
    }

    private UUID grant(UUID account, String role, String from, @Nullable String until) {
        UUID id = rows.schoolGrant(account, role, school);
        rows.period(id, from, until);
        return id;
    }

    private List<String> waiting() {
        return rows.read("select account_id from account_sync");
    }

    @Test
    void a_role_that_ends_by_its_period_leaves_the_provider() {
        UUID account = created("农若溪");
        KeycloakStandIn.User user = user(account);
        grant(account, "class-teacher", LONG_AGO, in(2));
        grant(account, "school-admin", LONG_AGO, null);
        due(account);
        job.sweep();
        assertEquals(Set.of("class-teacher", "school-admin"), user.roles());
        clock.advance(Duration.ofHours(1));
        job.sweep();
        assertEquals(Set.of("class-teacher", "school-admin"), user.roles(), "not before it");
        clock.advance(Duration.ofMinutes(61));
        job.sweep();
        assertEquals(Set.of("school-admin"), user.roles());
        assertEquals(List.of(), waiting());
    }

    @Test
    void one_that_begins_makes_the_provider_right_again() {
        UUID account = created("农若溪");
        KeycloakStandIn.User user = user(account);
        grant(account, "class-teacher", in(2), null);
        due(account);
        job.sweep();
        assertEquals(Set.of("class-teacher"), user.roles(), "it counts only with a live grant");
        user.roles().clear();
        clock.advance(Duration.ofMinutes(121));
        job.sweep();
        assertEquals(Set.of("class-teacher"), user.roles());
    }

    @Test
    void who_stands_in_loses_the_role_when_the_principals_period_ends() {
        UUID account = created("农若溪");
        KeycloakStandIn.User user = user(account);
        UUID principals = rows.grantOf(head);
        rows.deputy(principals, account, "2099-01-01T00:00:00Z");
        rows.period(principals, LONG_AGO, in(2));
        due(account);
        job.sweep();
        assertEquals(Set.of("school-admin"), user.roles());
        clock.advance(Duration.ofMinutes(121));
        job.sweep();
        assertEquals(Set.of(), user.roles());
    }

    @Test
    void what_ended_before_it_was_ever_looked_is_put_right_at_the_first_round() {
        UUID account = created("农若溪");
        KeycloakStandIn.User user = user(account);
        grant(account, "class-teacher", LONG_AGO, "2026-02-05T01:00:00Z");
        grant(account, "school-admin", LONG_AGO, null);
        user.roles().addAll(Set.of("class-teacher", "school-admin"));
        rows.execute("delete from account_sync");
        rows.execute("delete from grant_clock");
        job.sweep();
        assertEquals(Set.of("school-admin"), user.roles());
    }

    @Test
    void while_the_provider_is_down_nothing_is_forgotten() {
        UUID account = created("农若溪");
        KeycloakStandIn.User user = user(account);
        grant(account, "class-teacher", LONG_AGO, in(2));
        due(account);
        job.sweep();
        keycloak.down(true);
        clock.advance(Duration.ofMinutes(121));
        job.sweep();
        assertEquals(Set.of("class-teacher"), user.roles());
        keycloak.down(false);
        clock.advance(Duration.ofSeconds(11));
        job.sweep();
        assertEquals(Set.of(), user.roles());
    }

    @Test
    void of_several_processes_one_sees_to_each_period() throws Exception {
        UUID account = created("农若溪");
        grant(account, "class-teacher", LONG_AGO, in(2));
        due(account);
        job.sweep();
        Instant then = Instant.now().plus(Duration.ofHours(3)).truncatedTo(ChronoUnit.MICROS);
        CyclicBarrier together = new CyclicBarrier(4);
        Callable<List<UUID>> process =
                () -> {
                    together.await();
                    return waitingRoom.grantsTurned(then);
                };
        List<UUID> found = new ArrayList<>();
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            for (Future<List<UUID>> done : pool.invokeAll(Collections.nCopies(4, process))) {
                found.addAll(done.get());
            }
        } finally {
            pool.shutdownNow();
        }
        assertEquals(List.of(account), found);
        assertEquals(List.of(), waitingRoom.grantsTurned(then.plusSeconds(60)));
        assertEquals(List.of(), waitingRoom.grantsTurned(then.minusSeconds(60)), "a late clock");
    }
}
