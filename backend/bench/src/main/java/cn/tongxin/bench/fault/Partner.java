package cn.tongxin.bench.fault;

import cn.tongxin.bench.BenchException;
import cn.tongxin.bench.product.RunFile;
import cn.tongxin.bench.product.Tokens;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Another agency in a bench: a key as it gets one, and an agreement in force. */
final class Partner {
    private static final String AGENCY = "MCA";
    private static final ObjectMapper JSON = new ObjectMapper();

    private Partner() {}

    /** With what its program signs in. */
    record Key(String clientId, String secret) {}

    static Key newKey(RunFile run, URI base) throws IOException, BenchException {
        String clientId = "partner-bench-" + System.currentTimeMillis() / 1000;
        try (Tokens admin = Tokens.of(run, run.account("system-admin"))) {
            Map<String, Object> wish =
                    Map.of("agency", AGENCY, "clientId", clientId, "purpose", "压测：全量读取和变更");
            Reply made =
                    new Client(0, List.of(base), 0, admin, new Answers())
                            .ask(Ask.post("/api/v1/api-clients", JSON.writeValueAsString(wish)));
            if (!made.ok()) {
                throw new BenchException("建立密钥时返回 " + made.kind() + "。");
            }
            return new Key(clientId, made.body().path("secret").asText());
        }
    }

    /**
     * Granted past the API: two people of one role are more than a bench has.
     *
     * @param fields with commas
     * @param units with commas; empty for the city
     */
    static UUID agreement(Database database, String resource, String fields, String units)
            throws SQLException {
        UUID id = UUID.randomUUID();
        database.update(
                "insert into share_agreement (id, number, org_code, resource, duty, purpose,"
                        + " legal_basis, contact, fields, whole_city, unit_codes, valid_until,"
                        + " quota_per_day, status, due_on, raised_by, answered_by, answered_at,"
                        + " created_at, updated_at, source, synthetic) select ?, 'SA-450100-2026-' ||"
                        + " lpad((nextval('share_agreement_number') + 900000)::text, 6, '0'), ?, ?,"
                        + " '压测的职责', '压测的用途', '压测的依据', '压测', string_to_array(?, ','),"
                        + " ? = '', string_to_array(?, ','), current_date + 365, 1000000, 'GRANTED',"
                        + " current_date, a.id, b.id, now(), now(), now(), 'IMPORT', true from account"
                        + " a join account b on b.id > a.id where a.kind = 'PERSON' and b.kind ="
                        + " 'PERSON' limit 1",
                id,
                AGENCY,
                resource,
                fields,
                units,
                units);
        return id;
    }
}
