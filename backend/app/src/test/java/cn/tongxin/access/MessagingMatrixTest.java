package cn.tongxin.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.tongxin.access.MatrixFile.Line;
import cn.tongxin.kernel.scope.ScopeKind;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The lines of inboxes and deliveries, tried by every role with every grant. */
@QuarkusTest
class MessagingMatrixTest extends MatrixApi {
    private static final String INBOX = "/api/v1/inbox";
    private static final String OUTBOX = "/api/v1/outbox";

    private UUID entry(UUID account) {
        UUID message = UUID.randomUUID();
        UUID entry = UUID.randomUUID();
        rows.execute(
                "insert into message (id, template, template_version, importance, title, body,"
                        + " created_at) values (?, 'a.b', 1, 'NORMAL', '标题', '内容', now())",
                message);
        rows.execute(
                "insert into inbox_entry (id, account_id, message_id, created_at, updated_at,"
                        + " source) values (?, ?, ?, now(), now(), 'API')",
                entry,
                account,
                message);
        return entry;
    }

    private static Stream<@Nullable ScopeKind> kinds() {
        return Stream.concat(Stream.of((ScopeKind) null), GIVEN.stream());
    }

    @TestFactory
    Stream<DynamicTest> an_inbox_is_its_owners_whatever_role_they_act_under() {
        return MatrixFile.lines("inbox").stream()
                .flatMap(line -> kinds().map(kind -> inbox(line, kind)));
    }

    private DynamicTest inbox(Line line, @Nullable ScopeKind kind) {
        UUID me = holder(line.role(), kind);
        return dynamicTest(
                line.role() + " " + kind,
                () -> {
                    assertEquals(
                            List.of("SELF", "FULL", "SELF", "NONE"),
                            List.of(line.read(), line.view(), line.write(), line.approve()));
                    rows.execute("delete from message");
                    UUID mine = entry(me);
                    UUID theirs = entry(rows.account("reader " + UUID.randomUUID()));
                    RequestSpecification list = as(me, line.role());
                    assertEquals(
                            List.of(mine.toString()),
                            list.get(INBOX + "?count=exact").then().extract().path("items.id"));
                    assertEquals(
                            1, as(me, line.role()).get(INBOX + "/summary").<Integer>path("unread"));
                    assertEquals(404, mark(me, line.role(), theirs));
                    assertEquals(404, markUpTo(me, line.role(), theirs));
                    assertEquals(200, mark(me, line.role(), mine));
                    assertEquals(200, markUpTo(me, line.role(), mine));
                    assertEquals(
                            List.of(mine.toString()),
                            rows.read("select id from inbox_entry where read_at is not null"));
                });
    }

    private int mark(UUID who, String role, UUID entry) {
        return as(who, role).post(INBOX + "/{id}/read", entry).statusCode();
    }

    private int markUpTo(UUID who, String role, UUID entry) {
        return as(who, role)
                .contentType(ContentType.JSON)
                .body(Map.of("upTo", entry))
                .post(INBOX + "/read")
                .statusCode();
    }

    @TestFactory
    Stream<DynamicTest> deliveries_are_read_exactly_as_the_matrix_says() {
        return MatrixFile.lines("outbox").stream()
                .flatMap(line -> kinds().map(kind -> outbox(line, kind)));
    }

    private DynamicTest outbox(Line line, @Nullable ScopeKind kind) {
        UUID me = holder(line.role(), kind);
        boolean reads = kind != null && counts(kind, line.read());
        return dynamicTest(
                line.role() + " " + kind,
                () -> {
                    rows.execute("delete from message");
                    entry(me);
                    rows.execute(
                            "insert into outbox (id, message_id, account_id, channel, state,"
                                    + " due_at, created_at) select gen_random_uuid(), id, ?,"
                                    + " 'EMAIL', 'PENDING', now(), now() from message",
                            me);
                    var answer = as(me, line.role()).get(OUTBOX);
                    assertEquals(reads ? 200 : 403, answer.statusCode());
                    if (reads) {
                        int seen = kind == ScopeKind.CITY ? 1 : 0;
                        assertEquals(seen, answer.<List<?>>path("items").size());
                    }
                });
    }
}
