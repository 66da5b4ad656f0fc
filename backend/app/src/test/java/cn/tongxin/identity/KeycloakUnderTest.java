package cn.tongxin.identity;

import cn.tongxin.embedded.TestDatabase;
import cn.tongxin.embedded.TestKeycloak;
import cn.tongxin.testing.ProductUnderTest;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** The real Keycloak in place of the tests' own token issuer. */
public class KeycloakUnderTest implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        Map<String, String> settings =
                new HashMap<>(ProductUnderTest.onRealDatabase(TestDatabase.shared()));
        settings.put("tongxin.oidc.issuer", TestKeycloak.shared().issuer());
        settings.put("tongxin.identity.secret", TestKeycloak.shared().provisionerSecret());
        // Its demo accounts sign in by password; one role is enough to see the demand.
        settings.put("tongxin.second-factor.roles", "data-protection-officer");
        return settings;
    }

    @Override
    public void stop() {
        // Database and Keycloak stop with the JVM.
    }
}
