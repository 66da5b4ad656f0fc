package cn.tongxin.exchange.clients;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import cn.tongxin.embedded.process.Await;
import cn.tongxin.testing.ApiTest;
import cn.tongxin.testing.KeycloakStandIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever is shown a secret is shown the one that counts, however many ask for one at once. */
@QuarkusTest
class ClientRaceTest extends ApiTest {
    private static final String ALL = "/api/v1/api-clients";
    private static final String SYSTEM = "system-admin";
    private static final String NAME = "partner-mca-1";
    private static final String NEW_SECRET = "POST /clients/.*/client-secret";
    // Shorter than the API waits for a lock.
    private static final Duration SOON = Duration.ofSeconds(3);
    private static final int AT_ONCE = 4;

    private final ExecutorService others = Executors.newFixedThreadPool(AT_ONCE);
    protected KeycloakStandIn keycloak;
    private UUID admin;

    @BeforeEach
    void anAgency() {
        keycloak.forget();
        rows.places();
        rows.unit("MCA", "示例民政局", "DEPT", false, "450100", 8);
        admin = cityWide("admin", SYSTEM);
    }

    @AfterEach
    void nobodyElseIsLeft() {
        others.shutdown();
    }

    private Response create() {
        return as(admin, SYSTEM)
                .contentType(ContentType.JSON)
                .body(Map.of("agency", "MCA", "clientId", NAME, "purpose", "数据仓库每晚读取"))
                .post(ALL);
    }

    private String tag(String id) {
        return as(admin, SYSTEM).get(ALL + "/" + id).header("ETag");
    }

    private Response renew(String id, String tag) {
        return as(admin, SYSTEM)
                .contentType(ContentType.JSON)
                .header("If-Match", tag)
                .post(ALL + "/" + id + "/renew");
    }

    /** While the provider is asked by the first, the second comes, until it waits or is done. */
    private List<Response> overtaken(Callable<Response> step) throws Exception {
        List<Future<Response>> second = new ArrayList<>();
        keycloak.meanwhile(
                NEW_SECRET,
                () -> {
                    Future<Response> coming = others.submit(step);
                    second.add(coming);
                    Await.until(SOON, () -> coming.isDone() || somebodyWaits());
                });
        Response first = step.call();
        assertEquals(1, second.size(), "the provider was asked");
        return List.of(first, second.get(0).get());
    }

    private boolean somebodyWaits() {
        return !rows.read("select 1 from pg_locks where locktype = 'advisory' and not granted")
                .isEmpty();
    }

    private void holds(Response shown) {
        shown.then().body("secret", equalTo(keycloak.secretOf(NAME)));
    }

    @Test
    void of_many_who_renew_at_once_one_is_shown_what_the_provider_holds() throws Exception {
        String id = create().path("client.client.id");
        String tag = tag(id);
        List<Response> told = new ArrayList<>();
        Callable<Response> renew = () -> renew(id, tag);
        for (Future<Response> one : others.invokeAll(Collections.nCopies(AT_ONCE, renew))) {
            told.add(one.get());
        }
        assertEquals(
                List.of(200, 412, 412, 412),
                told.stream().map(Response::statusCode).sorted().toList());
        told.stream().filter(one -> one.statusCode() == 200).forEach(this::holds);
    }

    @Test
    void whoever_renews_while_the_provider_is_asked_hears_that_it_is_stale() throws Exception {
        String id = create().path("client.client.id");
        String tag = tag(id);
        List<Response> both = overtaken(() -> renew(id, tag));
        both.get(0).then().statusCode(200);
        both.get(1).then().statusCode(412).body("code", equalTo("STALE"));
        holds(both.get(0));
    }

    @Test
    void a_key_that_could_not_be_renewed_is_renewed_again_at_the_same_version() {
        Response made = create();
        String id = made.path("client.client.id");
        String tag = tag(id);
        keycloak.losesAnswersTo(NEW_SECRET);
        renew(id, tag).then().statusCode(503);
        assertNotEquals(made.path("secret"), keycloak.secretOf(NAME));
        keycloak.losesAnswersTo(null);
        Response again = renew(id, tag);
        again.then().statusCode(200);
        holds(again);
    }

    @Test
    void of_two_who_make_the_same_key_one_is_shown_what_the_provider_holds() throws Exception {
        List<Response> both = overtaken(this::create);
        both.get(0).then().statusCode(201);
        both.get(1).then().statusCode(409).body("code", equalTo("DUPLICATE"));
        holds(both.get(0));
        assertEquals(List.of("1"), rows.read("select count(*) from api_client"));
    }
}
