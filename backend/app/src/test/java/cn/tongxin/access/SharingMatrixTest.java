package cn.tongxin.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.tongxin.access.MatrixFile.Line;
import cn.tongxin.kernel.scope.ScopeKind;
import cn.tongxin.testing.KeycloakStandIn;
import cn.tongxin.testing.PartnerRows;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Agreements, keys and pulls, by every role with every grant: of one's own agency and of another.
 */
@QuarkusTest
class SharingMatrixTest extends MatrixApi {
    private static final String AGREEMENTS = "/api/v1/agreements";
    private static final String CLIENTS = "/api/v1/api-clients";
    private static final String OWN = "ORG01";
    private static final String OTHER = "ORG02";

    protected KeycloakStandIn keycloak;
    private final Map<String, UUID> holders = new HashMap<>();
    private final Map<String, UUID> agreements = new HashMap<>();
    private final Map<String, UUID> clients = new HashMap<>();

    private interface Tried {
        void with(Line line, ScopeKind kind, UUID me);
    }

    @BeforeEach
    void twoAgencies() {
        keycloak.forget();
        rows.unit(OTHER, "另一机构", "SOCIAL_ORG", false, "450100", 10);
        fresh();
    }

    private void fresh() {
        for (String table :
                List.of(
                        "share_pull",
                        "share_position",
                        "share_use",
                        "share_ack",
                        "work_item_timer",
                        "work_item_event",
                        "work_item")) {
            rows.execute("delete from " + table);
        }
        rows.execute("delete from share_agreement");
        rows.execute("delete from api_client");
        UUID author = UUID.fromString(rows.account("author" + UUID.randomUUID()).toString());
        for (String agency : List.of(OWN, OTHER)) {
            agreements.put(agency, agreement(agency, author));
            clients.put(agency, client(agency));
        }
    }

    private UUID agreement(String agency, UUID author) {
        UUID id = UUID.randomUUID();
        rows.execute(
                "insert into share_agreement (id, number, org_code, resource, duty, purpose,"
                        + " legal_basis, contact, fields, whole_city, valid_until, quota_per_day,"
                        + " status, due_on, raised_by, created_at, updated_at, source) values (?,"
                        + " 'SA-450100-2026-' || lpad(nextval('share_agreement_number')::text, 6,"
                        + " '0'), ?, 'schools', '履行职责', '核对信息', '法律依据', '儿童福利科',"
                        + " '{name}', true, current_date + 365, 100000, 'SUBMITTED', current_date,"
                        + " ?, now(), now(), 'IMPORT')",
                id,
                agency,
                author);
        return id;
    }

    private UUID client(String agency) {
        UUID id = UUID.randomUUID();
        UUID account = rows.account("program" + id);
        rows.execute(
                "insert into api_client (id, org_code, client_id, purpose, account_id,"
                        + " provider_key, status, secret_since, created_at, updated_at, source)"
                        + " values (?, ?, 'partner-' || replace(?::text, '-', ''), '每晚读取', ?,"
                        + " '-', 'ACTIVE', now(), now(), now(), 'IMPORT')",
                id,
                agency,
                id,
                account);
        return id;
    }

    private Stream<DynamicTest> everybody(String aggregate, Tried tried) {
        return MatrixFile.lines(aggregate).stream()
                .flatMap(
                        line ->
                                GIVEN.stream()
                                        .map(
                                                kind -> {
                                                    UUID me =
                                                            holders.computeIfAbsent(
                                                                    line.role() + kind,
                                                                    k -> holder(line.role(), kind));
                                                    return dynamicTest(
                                                            line.role() + " " + kind,
                                                            () -> {
                                                                fresh();
                                                                tried.with(line, kind, me);
                                                            });
                                                }));
    }

    /** Of a grant for places no agency is a part. */
    private static Set<String> agenciesOf(ScopeKind grant) {
        return switch (grant) {
            case CITY -> Set.of(OWN, OTHER);
            case ORG -> Set.of(OWN);
            case UNIT, SCHOOL, CLASS, FAMILY -> Set.of();
        };
    }

    private void readsExactly(
            Line line, ScopeKind kind, UUID me, String all, Map<String, UUID> things, String path) {
        Response list = as(me, line.role()).get(all);
        if (!counts(kind, line.read())) {
            assertEquals(403, list.statusCode());
            things.values()
                    .forEach(
                            id ->
                                    assertEquals(
                                            403,
                                            as(me, line.role()).get(all + "/" + id).statusCode()));
            return;
        }
        assertEquals(200, list.statusCode());
        List<String> found = list.path("items." + path);
        assertEquals(agenciesOf(kind), Set.copyOf(found));
        things.forEach(
                (agency, id) ->
                        assertEquals(
                                agenciesOf(kind).contains(agency) ? 200 : 404,
                                as(me, line.role()).get(all + "/" + id).statusCode()));
    }

    private RequestSpecification json(UUID me, String role) {
        return as(me, role).contentType(ContentType.JSON);
    }

    @TestFactory
    Stream<DynamicTest> the_catalogue_is_open_to_everybody_who_is_signed_in() {
        return everybody(
                "share-resource",
                (line, kind, me) -> {
                    assertEquals("SIGNED_IN", line.read());
                    assertEquals(
                            200, as(me, line.role()).get("/api/v1/share-resources").statusCode());
                });
    }

    @TestFactory
    Stream<DynamicTest> agreements_are_reached_exactly_as_the_matrix_says() {
        return everybody(
                "share-agreement",
                (line, kind, me) -> {
                    readsExactly(line, kind, me, AGREEMENTS, agreements, "agency.code");
                    agreements.forEach(
                            (agency, id) -> {
                                boolean reached = agenciesOf(kind).contains(agency);
                                boolean writes = counts(kind, line.write());
                                assertEquals(
                                        writes ? reached ? 201 : 403 : 403,
                                        json(me, line.role())
                                                .body(wish(agency))
                                                .post(AGREEMENTS)
                                                .statusCode());
                                boolean decides = counts(kind, line.approve());
                                assertEquals(
                                        decides ? reached ? 200 : 404 : 403,
                                        json(me, line.role())
                                                .header("If-Match", "\"0-0\"")
                                                .body(Map.of())
                                                .post(AGREEMENTS + "/" + id + "/grant")
                                                .statusCode());
                                assertEquals(
                                        decides && reached ? "GRANTED" : "SUBMITTED",
                                        rows.read(
                                                        "select status from share_agreement where id = ?",
                                                        id)
                                                .get(0));
                            });
                });
    }

    @TestFactory
    Stream<DynamicTest> the_other_steps_of_agreements_are_reached_as_the_matrix_says() {
        return everybody(
                "share-agreement",
                (line, kind, me) ->
                        agreements.forEach(
                                (agency, id) -> {
                                    boolean reached = agenciesOf(kind).contains(agency);
                                    boolean reads = counts(kind, line.read());
                                    assertEquals(
                                            reads ? reached ? 200 : 404 : 403,
                                            as(me, line.role())
                                                    .get(AGREEMENTS + "/" + id + "/use")
                                                    .statusCode());
                                    boolean decides = counts(kind, line.approve());
                                    int expected = decides ? reached ? 200 : 404 : 403;
                                    Map<String, String> why = Map.of("reason", "职责不符");
                                    assertEquals(expected, step(me, line, id, "refuse", why));
                                    putIntoForce(id);
                                    assertEquals(expected, step(me, line, id, "revoke", why));
                                    submitAgain(id);
                                    boolean writes = counts(kind, line.write());
                                    assertEquals(
                                            writes ? reached ? 200 : 404 : 403,
                                            step(me, line, id, "withdraw", null));
                                }));
    }

    private int step(UUID me, Line line, UUID id, String step, @Nullable Map<String, String> body) {
        RequestSpecification request = json(me, line.role()).header("If-Match", "\"0-0\"");
        return (body == null ? request : request.body(body))
                .post(AGREEMENTS + "/" + id + "/" + step)
                .statusCode();
    }

    private void putIntoForce(UUID id) {
        rows.execute(
                "update share_agreement set version = 0, status = 'GRANTED', answer = null,"
                        + " answered_at = now(), answered_by = (select id from account where id <>"
                        + " raised_by limit 1) where id = ?",
                id);
    }

    private void submitAgain(UUID id) {
        rows.execute(
                "update share_agreement set version = 0, status = 'SUBMITTED', answered_at = null,"
                        + " answered_by = null, ended_at = null, ended_by = null, end_reason = null"
                        + " where id = ?",
                id);
    }

    private static Map<String, Object> wish(String agency) {
        return Map.of(
                "agency",
                agency,
                "resource",
                "schools",
                "fields",
                List.of("name"),
                "duty",
                "履行职责",
                "purpose",
                "核对信息",
                "legalBasis",
                "法律依据",
                "contact",
                "儿童福利科",
                "undertaking",
                true,
                "validUntil",
                LocalDate.now().plusMonths(6).toString());
    }

    @TestFactory
    Stream<DynamicTest> only_the_agency_itself_pulls_by_its_agreement() {
        return everybody(
                "share-feed",
                (line, kind, me) -> {
                    rows.execute(
                            "update share_agreement set status = 'GRANTED', answered_at = now(),"
                                    + " answered_by = (select id from account where id <>"
                                    + " raised_by limit 1)");
                    new PartnerRows(rows).key(me, OWN);
                    boolean may = counts(kind, line.read());
                    agreements.forEach(
                            (agency, id) -> {
                                int expected =
                                        may ? agenciesOf(kind).contains(agency) ? 200 : 404 : 403;
                                for (String path :
                                        List.of(
                                                "/api/v1/changes",
                                                "/api/v1/changes/manifest",
                                                "/api/v1/sync/schools",
                                                "/api/v1/sync/schools/parts")) {
                                    assertEquals(
                                            expected,
                                            as(me, line.role())
                                                    .queryParam("agreement", id)
                                                    .get(path)
                                                    .statusCode(),
                                            path);
                                }
                                Response ack =
                                        json(me, line.role())
                                                .body(
                                                        Map.of(
                                                                "agreement",
                                                                id,
                                                                "cursor",
                                                                "AAAA",
                                                                "rows",
                                                                0,
                                                                "chain",
                                                                "0".repeat(64)))
                                                .post("/api/v1/changes/acks");
                                assertEquals(
                                        counts(kind, line.write()) && expected == 200
                                                ? 400
                                                : expected,
                                        ack.statusCode());
                            });
                    assertEquals(line.read(), line.write());
                });
    }

    @TestFactory
    Stream<DynamicTest> keys_are_reached_exactly_as_the_matrix_says() {
        return everybody(
                "api-client",
                (line, kind, me) -> {
                    readsExactly(line, kind, me, CLIENTS, clients, "agency.code");
                    clients.forEach(
                            (agency, id) -> {
                                boolean reached = agenciesOf(kind).contains(agency);
                                boolean writes = counts(kind, line.write());
                                Response made =
                                        json(me, line.role())
                                                .body(
                                                        Map.of(
                                                                "agency",
                                                                agency,
                                                                "clientId",
                                                                "partner-" + UUID.randomUUID(),
                                                                "purpose",
                                                                "每晚读取"))
                                                .post(CLIENTS);
                                assertEquals(writes && reached ? 201 : 403, made.statusCode());
                                int renewed =
                                        json(me, line.role())
                                                .header("If-Match", "\"9-0\"")
                                                .post(CLIENTS + "/" + id + "/renew")
                                                .statusCode();
                                assertEquals(writes ? reached ? 412 : 404 : 403, renewed);
                                int revoked =
                                        json(me, line.role())
                                                .header("If-Match", "\"0-0\"")
                                                .body(Map.of("reason", "不再使用"))
                                                .post(CLIENTS + "/" + id + "/revoke")
                                                .statusCode();
                                assertEquals(writes ? reached ? 200 : 404 : 403, revoked);
                            });
                });
    }

    /**
     * Held against somebody for whom nothing is filtered, the check of what is read must protest.
     */
    @TestFactory
    Stream<DynamicTest> the_check_notices_rows_that_leak() {
        UUID me = holder("bureau-admin", ScopeKind.CITY);
        Line asAgency =
                MatrixFile.lines("share-agreement").stream()
                        .filter(line -> line.role().equals("bureau-admin"))
                        .findFirst()
                        .orElseThrow();
        return Stream.of(
                dynamicTest(
                        "list",
                        () -> {
                            boolean noticed = false;
                            try {
                                readsExactly(
                                        asAgency,
                                        ScopeKind.UNIT,
                                        me,
                                        AGREEMENTS,
                                        agreements,
                                        "agency.code");
                            } catch (AssertionError e) {
                                noticed = true;
                            }
                            assertTrue(noticed);
                        }));
    }
}
