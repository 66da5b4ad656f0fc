package cn.tongxin.testing;

import cn.tongxin.embedded.TestDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** Real PostgreSQL and a token issuer behind the API, once per test run. */
public class ProductUnderTest implements QuarkusTestResourceLifecycleManager {
    private TokenMint mint;

    @Override
    public Map<String, String> start() {
        mint = new TokenMint();
        Map<String, String> settings = new HashMap<>(onRealDatabase(TestDatabase.shared()));
        settings.put("tongxin.oidc.issuer", mint.issuer());
        return settings;
    }

    /** What every API under test is started with, whoever issues its tokens. */
    public static Map<String, String> onRealDatabase(TestDatabase database) {
        Map<String, String> settings = new HashMap<>(LogOfTheRun.settings());
        settings.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
        settings.put("quarkus.datasource.username", database.api().user());
        settings.put("quarkus.datasource.password", database.api().password());
        return settings;
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
