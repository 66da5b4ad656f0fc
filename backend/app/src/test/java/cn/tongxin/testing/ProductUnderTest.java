package cn.tongxin.testing;

import cn.tongxin.embedded.TestDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Real PostgreSQL and a token issuer behind the API, once per test run. */
public class ProductUnderTest implements QuarkusTestResourceLifecycleManager {
    private TokenMint mint;

    @Override
    public Map<String, String> start() {
        TestDatabase database = TestDatabase.shared();
        mint = new TokenMint();
        return Map.of(
                "quarkus.datasource.jdbc.url", database.jdbcUrl(),
                "quarkus.datasource.username", database.api().user(),
                "quarkus.datasource.password", database.api().password(),
                "tongxin.oidc.issuer", mint.issuer());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(mint, new TestInjector.MatchesType(TokenMint.class));
    }

    @Override
    public void stop() {
        // The database stops with the JVM; only the issuer belongs to this instance.
        if (mint != null) {
            mint.close();
        }
    }
}
