package cn.tongxin.testing;

import static io.restassured.RestAssured.given;

import cn.tongxin.platform.jobs.JobRunner;
import cn.tongxin.platform.security.CallerCache;
import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.restassured.OpenApiValidationFilter;
import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;

/**
 * Base of the HTTP tests: an empty database, real tokens, a contract check on every request and
 * answer, and at the end a look at the log and at what was traced.
 */
@QuarkusTestResource(ProductUnderTest.class)
public abstract class ApiTest {
    public static final String CONTRACT =
            Path.of("../../openapi/openapi.yaml").toAbsolutePath().normalize().toUri().toString();
    public static final OpenApiValidationFilter CONTRACT_CHECK =
            new OpenApiValidationFilter(CONTRACT);
    private static final OpenApiValidationFilter ANSWER_CHECK =
            new OpenApiValidationFilter(
                    OpenApiInteractionValidator.createForSpecificationUrl(CONTRACT)
                            .withLevelResolver(
                                    LevelResolver.create()
                                            .withLevel(
                                                    "validation.request",
                                                    ValidationReport.Level.IGNORE)
                                            .build())
                            .build());
    private static final RestAssuredConfig UTF_8 =
            RestAssuredConfig.config()
                    .encoderConfig(
                            EncoderConfig.encoderConfig()
                                    .defaultContentCharset(StandardCharsets.UTF_8)
                                    .appendDefaultContentCharsetToContentTypeIfUndefined(false));

    @Inject CallerCache callers;
    @Inject protected MovableClock clock;
    @Inject JobRunner jobs;
    protected TokenMint mint;
    protected final Rows rows = new Rows();

    @BeforeEach
    void startEmpty() {
        clock.reset();
        mint.runAhead(clock.ahead());
        rows.truncate();
        forgetCallers();
    }

    @AfterAll
    static void nothing_private_was_logged_or_traced() {
        LogOfTheRun.mustHoldNoSecret();
        TracesOfTheRun.mustTellOfNobody();
    }

    /** After a change of grants that the product would notice within its 30 s. */
    protected void forgetCallers() {
        callers.clear();
    }

    /** Runs waiting jobs, one after the other, as the product's own threads would. */
    protected void runJobs() {
        on(
                () -> {
                    while (jobs.runNext()) {
                        // Until none waits.
                    }
                    return null;
                });
    }

    /** Does something on a thread that carries no request, as this one does. */
    protected static <T> T on(Callable<T> work) {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            return thread.submit(work).get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } finally {
            thread.shutdown();
        }
    }

    /** A request without a token to an endpoint that needs none. */
    protected RequestSpecification anonymous() {
        return given().config(UTF_8).filter(CONTRACT_CHECK);
    }

    /**
     * A request with a valid token of that account and those roles, checked against the contract.
     */
    protected RequestSpecification as(UUID account, String... roles) {
        return withToken(anonymous(), account, roles);
    }

    /** A request without a token; only the answer is checked against the contract. */
    protected RequestSpecification nobody() {
        return given().config(UTF_8).filter(ANSWER_CHECK);
    }

    /** As {@link #as}, for requests that break the contract on purpose: their answer must not. */
    protected RequestSpecification unchecked(UUID account, String... roles) {
        return withToken(nobody(), account, roles);
    }

    private RequestSpecification withToken(
            RequestSpecification request, UUID account, String... roles) {
        mint.runAhead(clock.ahead());
        return request.header("Authorization", "Bearer " + mint.token(account, roles));
    }

    /** A new account that holds one role for the whole city. */
    protected UUID cityWide(String username, String role) {
        UUID account = rows.account(username);
        rows.cityGrant(account, role);
        return account;
    }

    /** A new account that holds one role in one managing unit. */
    protected UUID ofUnit(String username, String role, String unit) {
        UUID account = rows.account(username);
        rows.unitGrant(account, role, unit);
        return account;
    }

    /** A new account that holds one role in one school. */
    protected UUID ofSchool(String username, String role, UUID school) {
        UUID account = rows.account(username);
        rows.schoolGrant(account, role, school);
        return account;
    }
}
