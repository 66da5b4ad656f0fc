package cn.tongxin.testing;

import cn.tongxin.embedded.TestDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Real PostgreSQL, a token issuer, a mail server and a collector of traces behind the API, once per
 * test run.
 */
public class ProductUnderTest implements QuarkusTestResourceLifecycleManager {
    private TokenMint mint;
    private FakeSmtp smtp;
    private KeycloakStandIn keycloak;
    private FakeCollector collector;

    @Override
    public Map<String, String> start() {
        mint = new TokenMint();
        smtp = new FakeSmtp();
        keycloak = new KeycloakStandIn();
        collector = new FakeCollector();
        TracesOfTheRun.begin();
        Map<String, String> settings = new HashMap<>(onRealDatabase(TestDatabase.shared()));
        settings.put("tongxin.oidc.issuer", mint.issuer());
        settings.put("tongxin.identity.url", keycloak.url());
        settings.put("tongxin.identity.secret", KeycloakStandIn.SECRET);
        settings.put("tongxin.mail.host", "localhost");
        settings.put("tongxin.mail.from", "no-reply@tongxin.example");
        settings.put("quarkus.mailer.host", "localhost");
        settings.put("quarkus.mailer.port", String.valueOf(smtp.port()));
        settings.put("quarkus.mailer.start-tls", "DISABLED");
        // Long enough for a busy machine: what is slow here must not look like a server that hangs.
        settings.put("quarkus.mailer.timeout", "15s");
        // Everything is traced, so that everything can be looked at; other profiles trace nothing.
        settings.put("tongxin.traces.endpoint", collector.url());
        settings.put("tongxin.traces.ratio", "1");
        return settings;
    }

    /** What every API under test is started with, whoever issues its tokens. */
    public static Map<String, String> onRealDatabase(TestDatabase database) {
        Map<String, String> settings = new HashMap<>(LogOfTheRun.settings());
        settings.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
        settings.put("quarkus.datasource.username", database.api().user());
        settings.put("quarkus.datasource.password", database.api().password());
        settings.put(
                "tongxin.files.directory",
                Path.of("target", "test-files").toAbsolutePath().toString());
        settings.put("tongxin.keyring", keyring().toString());
        return settings;
    }

    private static Path keyring() {
        try {
            return TestKeys.in(Path.of("target", "test-keyring").toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(mint, new TestInjector.MatchesType(TokenMint.class));
        injector.injectIntoFields(smtp, new TestInjector.MatchesType(FakeSmtp.class));
        injector.injectIntoFields(keycloak, new TestInjector.MatchesType(KeycloakStandIn.class));
        injector.injectIntoFields(collector, new TestInjector.MatchesType(FakeCollector.class));
    }

    @Override
    public void stop() {
        // The database stops with the JVM; only what stands in for others belongs to this instance.
        if (mint != null) {
            mint.close();
            smtp.close();
            keycloak.close();
            collector.close();
        }
    }
}
