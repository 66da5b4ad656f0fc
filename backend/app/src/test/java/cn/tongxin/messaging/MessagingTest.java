package cn.tongxin.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.testing.Rows.SchoolSeed;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Who is told what, and how often. */
@QuarkusTest
class MessagingTest extends MessagingApi {

    @Test
    void a_message_is_there_for_each_recipient_after_the_commit() {
        UUID one = reachable("one");
        UUID two = rows.account("two");
        assertEquals(Set.of(one, two), send(told("示例小学", one, two)));
        assertEquals(List.of("已批准：暂停办学，示例小学"), titles(one));
        assertEquals(List.of("已批准：暂停办学，示例小学"), titles(two));
        assertEquals(List.of("1"), rows.read("select count(*) from message"));
        // Only one of them has an address.
        assertEquals(List.of(one.toString()), rows.read("select account_id from outbox"));
    }

    @Test
    void of_what_is_rolled_back_nothing_was_said() {
        UUID reader = reachable("reader");
        QuarkusTransaction.begin();
        messaging.send(told("示例小学", reader).once("key"));
        QuarkusTransaction.rollback();
        for (String table : List.of("message", "inbox_entry", "outbox", "message_dedupe")) {
            assertEquals(List.of("0"), rows.read("select count(*) from " + table), table);
        }
        assertEquals(Set.of(reader), send(told("示例小学", reader).once("key")));
    }

    @Test
    void outside_a_transaction_nothing_is_sent() {
        UUID reader = rows.account("reader");
        assertThrows(IllegalStateException.class, () -> messaging.send(told("示例小学", reader)));
        assertEquals(List.of(), titles(reader));
    }

    @Test
    void the_longest_values_find_room() {
        UUID reader = reachable("reader");
        String longest = "𠮷".repeat(200);
        send(
                told(longest, reader)
                        .with("kind", longest)
                        .with("summary", longest)
                        .with("decider", longest));
        assertEquals(1, titles(reader).size());
    }

    @Test
    void a_disabled_or_unknown_account_is_told_nothing() {
        UUID gone = reachable("gone");
        rows.execute("update account set status = 'DISABLED' where id = ?", gone);
        assertEquals(Set.of(), send(told("示例小学", gone, UUID.randomUUID())));
        assertEquals(List.of("0"), rows.read("select count(*) from message"));
    }

    @Test
    void what_the_template_does_not_take_is_refused_before_anything_is_written() {
        UUID reader = reachable("reader");
        for (Message wrong :
                List.of(
                        told("示例小学", reader).with("surplus", "x"),
                        Message.of("proposal.approved", Recipients.account(reader)),
                        Message.of("no.such", Recipients.account(reader)),
                        told("示例小学\r\nBcc: everybody@mail.example", reader),
                        told("示例\u2028小学", reader),
                        told(" ", reader),
                        told("长".repeat(201), reader))) {
            assertThrows(IllegalArgumentException.class, () -> send(wrong));
        }
        assertEquals(List.of("0"), rows.read("select count(*) from message"));
    }

    @Nested
    class Once {
        @Test
        void the_same_is_said_once_to_each_within_the_window() {
            UUID one = rows.account("one");
            UUID two = rows.account("two");
            assertEquals(Set.of(one), send(told("第一", one).once("reminder/1")));
            assertEquals(Set.of(two), send(told("第二", one, two).once("reminder/1")));
            assertEquals(Set.of(), send(told("第三", one, two).once("reminder/1")));
            assertEquals(Set.of(one), send(told("第四", one).once("reminder/2")));
            assertEquals(2, titles(one).size());
            assertEquals(1, titles(two).size());
        }

        @Test
        void after_the_window_it_is_said_again() {
            UUID reader = rows.account("reader");
            send(told("第一", reader).once("key", Duration.ofHours(1)));
            rows.execute("update message_dedupe set until = until - interval '61 minutes'");
            assertEquals(Set.of(reader), send(told("第二", reader).once("key")));
            assertEquals(Set.of(), send(told("第三", reader).once("key")));
        }

        @Test
        void of_many_who_say_it_at_once_each_reader_hears_one() throws Exception {
            UUID one = rows.account("one");
            UUID two = rows.account("two");
            int speakers = 6;
            CyclicBarrier together = new CyclicBarrier(speakers);
            ExecutorService pool = Executors.newFixedThreadPool(speakers);
            try {
                List<Callable<Set<UUID>>> speeches = new ArrayList<>();
                for (int i = 0; i < speakers; i++) {
                    UUID[] to = i % 2 == 0 ? new UUID[] {one, two} : new UUID[] {two, one};
                    speeches.add(
                            () -> {
                                together.await();
                                return send(told("同一件事", to).once("key"));
                            });
                }
                int told = 0;
                for (Future<Set<UUID>> speech : pool.invokeAll(speeches)) {
                    told += speech.get().size();
                }
                assertEquals(2, told);
            } finally {
                pool.shutdownNow();
            }
            assertEquals(1, titles(one).size());
            assertEquals(1, titles(two).size());
        }
    }

    @Nested
    class ByRoleAndPlace {
        private Set<UUID> told(Recipients to) {
            return send(
                    Message.of("proposal.approved", to)
                            .with("kind", "暂停办学")
                            .with("subject", "示例小学")
                            .with("summary", "暂停办学一年")
                            .with("decider", "演示·审批人"));
        }

        @Test
        void those_with_a_live_grant_that_covers_the_place() {
            rows.places();
            UUID school = rows.school(SchoolSeed.primary("2145000001", "青秀区示例小学", "450103"));
            UUID beside = rows.school(SchoolSeed.primary("2145000002", "青秀区邻近小学", "450103"));
            UUID city = cityWide("city", "school-admin");
            UUID county = ofUnit("county", "school-admin", "450103");
            UUID own = ofSchool("own", "school-admin", school);
            ofSchool("neighbour", "school-admin", beside);
            ofUnit("elsewhere", "school-admin", "450124");
            ofSchool("other role", "class-teacher", school);
            UUID ended = rows.account("ended");
            rows.period(
                    rows.schoolGrant(ended, "school-admin", school),
                    "2026-01-01T00:00:00Z",
                    "2026-01-02T00:00:00Z");
            UUID disabled = ofSchool("disabled", "school-admin", school);
            rows.execute("update account set status = 'DISABLED' where id = ?", disabled);
            Axes place = new Axes("450103", school);
            assertEquals(
                    Set.of(city, county, own), told(Recipients.holding("school-admin", place)));
            assertEquals(
                    Set.of(city), told(Recipients.holding("school-admin", new Axes(null, null))));
            assertEquals(
                    Set.of(county, own),
                    told(Recipients.holding("school-admin", place).except(city)));
        }

        @Test
        void those_whose_one_role_gives_all_the_rights_there() {
            rows.places();
            UUID school = rows.school(SchoolSeed.primary("2145000001", "青秀区示例小学", "450103"));
            UUID bureau = cityWide("bureau", "bureau-admin");
            ofUnit("county", "county-admin", "450103");
            // A grant wider than the cell of the matrix does not count.
            cityWide("too wide", "county-admin");
            Axes place = new Axes("450103", school);
            Set<String> both = Set.of("proposal:approve", "school-lifecycle:approve");
            assertEquals(Set.of(bureau), told(Recipients.allowed(both, place)));
            Set<UUID> writers = told(Recipients.allowed(Set.of("proposal:write"), place));
            assertTrue(writers.contains(bureau), writers::toString);
            assertEquals(2, writers.size());
            assertEquals(Set.of(), told(Recipients.allowed(Set.of("no-such:read"), place)));
        }
    }
}
