package cn.tongxin.access;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.tongxin.access.MatrixFile.Line;
import cn.tongxin.kernel.scope.ScopeKind;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The lines of the audit log in the matrix, tried by every role with every grant. */
@QuarkusTest
class AuditMatrixTest extends MatrixApi {
    private static final String AUDIT = "/api/v1/audit-events";

    /** A block, whatever it holds. */
    private static final String SEALED =
            "insert into audit_seal (id, from_seq, to_seq, rows, upto_xid, root, prev_root,"
                    + " sealed_at) values (1, 1, 1, 1, '1', sha256('1'), sha256('0'), now())"
                    + " on conflict do nothing";

    /** Lines of the log belong to no unit: who may read it for less than the city finds none. */
    @TestFactory
    Stream<DynamicTest> the_audit_log_is_read_exactly_as_the_matrix_says() {
        return MatrixFile.lines("audit").stream()
                .flatMap(
                        line ->
                                Stream.concat(
                                        Stream.of(one(line, null)),
                                        GIVEN.stream().map(kind -> one(line, kind))));
    }

    private DynamicTest one(Line line, @Nullable ScopeKind kind) {
        var account = holder(line.role(), kind);
        boolean reads = kind != null && counts(kind, line.read());
        return dynamicTest(
                "%s with a %s grant: %s".formatted(line.role(), kind, reads ? "reads" : "nothing"),
                () -> {
                    assertEquals("NONE", line.write());
                    // Leaves a line, so that there is one to find.
                    as(account, line.role()).get(AUDIT);
                    rows.execute(SEALED);
                    for (String address : List.of(AUDIT, AUDIT + "/seals")) {
                        var answer = as(account, line.role()).get(address).then();
                        if (reads) {
                            boolean any = kind == ScopeKind.CITY;
                            answer.statusCode(200).body("items.isEmpty()", equalTo(!any));
                        } else {
                            answer.statusCode(403).body("code", equalTo("FORBIDDEN"));
                        }
                    }
                });
    }

    @TestFactory
    Stream<DynamicTest> its_system_part_is_read_exactly_as_the_matrix_says() {
        return MatrixFile.lines("audit-system").stream()
                .flatMap(
                        line ->
                                Stream.concat(
                                        Stream.of(systemPart(line, null)),
                                        GIVEN.stream().map(kind -> systemPart(line, kind))));
    }

    private DynamicTest systemPart(Line line, @Nullable ScopeKind kind) {
        var account = holder(line.role(), kind);
        boolean reads = kind != null && counts(kind, line.read());
        return dynamicTest(
                "%s with a %s grant: %s".formatted(line.role(), kind, reads ? "reads" : "nothing"),
                () -> {
                    assertEquals("NONE", line.write());
                    rows.execute("delete from audit_event");
                    logged(account, "user.disable");
                    logged(account, "school.update");
                    logged(account, "job.cancel");
                    var answer =
                            as(account, line.role())
                                    .get(AUDIT + "/system?sort=at&to=2026-03-31T00:00:00Z")
                                    .then();
                    if (!reads) {
                        answer.statusCode(403).body("code", equalTo("FORBIDDEN"));
                    } else if (kind == ScopeKind.CITY) {
                        answer.statusCode(200)
                                .body("items.action", contains("user.disable", "job.cancel"))
                                .body("items[0].actorName", equalTo("演*"));
                    } else {
                        answer.statusCode(200).body("items.isEmpty()", equalTo(true));
                    }
                });
    }

    private void logged(UUID account, String action) {
        rows.execute(
                "insert into audit_event (at, actor_id, acting_role, request_id, action, entity,"
                        + " result) values ('2026-03-01T00:00:00Z', ?, 'bureau-admin', 'request-1',"
                        + " ?, ?, 'OK')",
                account,
                action,
                action.substring(0, action.indexOf('.')));
    }

    @Test
    void its_system_part_is_for_whoever_keeps_the_system() {
        List<Line> readers =
                MatrixFile.lines("audit-system").stream()
                        .filter(line -> !line.read().equals("NONE"))
                        .toList();
        assertEquals(List.of("system-admin"), readers.stream().map(Line::role).toList());
        assertEquals(List.of("r system part"), readers.stream().map(Line::domain).toList());
    }

    @Test
    void it_is_for_auditors_and_the_data_protection_officer_alone() {
        List<Line> readers =
                MatrixFile.lines("audit").stream()
                        .filter(line -> !line.read().equals("NONE"))
                        .toList();
        assertEquals(
                List.of("auditor", "data-protection-officer"),
                readers.stream().map(Line::role).toList());
        assertEquals(List.of("r all", "r"), readers.stream().map(Line::domain).toList());
        assertEquals(List.of("CITY", "CITY"), readers.stream().map(Line::read).toList());
    }
}
