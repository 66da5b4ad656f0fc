package cn.tongxin.platform.audit;

import cn.tongxin.testing.Rows;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lines of the audit log as tests read and write them, past the API. */
record AuditLines(Rows rows) {
    static final String AT = "2026-03-01T00:00:00Z";

    /** Each line in a few words: action, entity, ids, result and refusal. */
    List<String> inShort() {
        return rows.read(
                "select action || ' ' || entity || ' ' || entity_ids::text || ' ' || result"
                        + " || coalesce(' ' || refusal, '') from audit_event order by seq");
    }

    /** The one line there is, whole but for its transaction. */
    Map<String, Object> only() {
        List<String> all = rows.read("select (to_jsonb(e) - 'xid')::text from audit_event e");
        if (all.size() != 1) {
            throw new AssertionError(all);
        }
        return new JsonPath(all.get(0)).getMap("");
    }

    /** One line as the API could have written it. */
    void add(String at, @Nullable UUID actor, String action, String result, UUID... ids) {
        String array =
                Stream.of(ids).map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
        rows.execute(
                "insert into audit_event (at, actor_id, acting_role, ip, client_id, request_id,"
                        + " action, entity, entity_ids, result, refusal) values (?::timestamptz, ?,"
                        + " 'county-admin', '127.0.0.1', 'web-client', 'request-1', ?, ?, ?::uuid[],"
                        + " ?, ?)",
                at,
                actor,
                action,
                action.split("\\.", 2)[0],
                array,
                result,
                result.equals("OK") ? null : "SCOPE");
    }

    /** So many lines, all alike, by one transaction. */
    void add(int number) {
        rows.execute(
                "insert into audit_event (at, request_id, action, entity, result) select"
                        + " ?::timestamptz, 'request-' || n, 'school.update', 'school', 'OK'"
                        + " from generate_series(1, ?) n",
                AT,
                number);
    }
}
