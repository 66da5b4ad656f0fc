package cn.tongxin.testing;

import static io.restassured.RestAssured.given;

import cn.tongxin.platform.security.CallerCache;
import com.atlassian.oai.validator.restassured.OpenApiValidationFilter;
import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/**
 * Base of the HTTP tests: an empty database, real tokens, and a contract check on every request and
 * answer.
 */
@QuarkusTestResource(ProductUnderTest.class)
public abstract class ApiTest {
    public static final String CONTRACT =
            Path.of("../../openapi/openapi.yaml").toAbsolutePath().normalize().toUri().toString();
    private static final OpenApiValidationFilter CONTRACT_CHECK =
            new OpenApiValidationFilter(CONTRACT);

    @Inject CallerCache callers;
    protected TokenMint mint;
    protected final Rows rows = new Rows();

    @BeforeEach
    void startEmpty() {
        rows.truncate();
        callers.clear();
    }

    /** A request of nobody, checked against the contract. */
    protected RequestSpecification anonymous() {
        return given().filter(CONTRACT_CHECK);
    }

    /**
     * A request with a valid token of that account and those roles, checked against the contract.
     */
    protected RequestSpecification as(UUID account, String... roles) {
        return anonymous().header("Authorization", "Bearer " + mint.token(account, roles));
    }

    /** As {@link #as}, for requests that break the contract on purpose. */
    protected RequestSpecification unchecked(UUID account, String... roles) {
        return given().header("Authorization", "Bearer " + mint.token(account, roles));
    }
}
