package cn.tongxin.access.identity;

import io.quarkus.runtime.Startup;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where the identity provider is and as whom we keep accounts there. Without a secret the API
 * serves and only refuses what needs the provider; with one that anybody could guess it does not
 * start, because whoever has it can take over every account.
 */
@Singleton
@Startup
class IdentitySettings {
    private static final int SHORTEST_SECRET = 16;
    private static final Set<String> PUBLIC_SECRETS =
            Set.of("api-provisioner-secret", "change-me-change-me", "tongxin@2026tongxin@2026");
    private static final String REALMS = "/realms/";

    private final String base;
    private final String realm;
    private final String clientId;
    private final Optional<String> secret;
    private final TlsConfigurationRegistry tls;

    IdentitySettings(
            @ConfigProperty(name = "tongxin.oidc.issuer") String issuer,
            @ConfigProperty(name = "tongxin.identity.url") Optional<String> url,
            @ConfigProperty(name = "tongxin.identity.client-id") String clientId,
            @ConfigProperty(name = "tongxin.identity.secret") Optional<String> secret,
            TlsConfigurationRegistry tls) {
        int cut = issuer.lastIndexOf(REALMS);
        this.realm = issuer.substring(cut + REALMS.length());
        this.base = url.orElse(issuer.substring(0, cut));
        this.clientId = clientId;
        this.secret = secret;
        this.tls = tls;
    }

    @PostConstruct
    void refuseWhatCanBeGuessed() {
        if (secret.isPresent() && isGuessable(secret.get())) {
            throw new IllegalStateException(
                    "TONGXIN_PROVISIONER_SECRET can be guessed: use the one Keycloak has made");
        }
    }

    static boolean isGuessable(String secret) {
        return secret.length() < SHORTEST_SECRET
                || PUBLIC_SECRETS.contains(secret.toLowerCase(java.util.Locale.ROOT))
                || secret.chars().distinct().count() < SHORTEST_SECRET / 2;
    }

    String tokenUrl() {
        return base + REALMS + realm + "/protocol/openid-connect/token";
    }

    String adminUrl() {
        return base + "/admin/realms/" + realm;
    }

    String clientId() {
        return clientId;
    }

    Optional<String> secret() {
        return secret;
    }

    /** Trusts what the rest of the API trusts; empty for the JDK's own trust. */
    Optional<SSLContext> trust() {
        return tls.getDefault()
                .filter(known -> known.getTrustStore() != null)
                .map(IdentitySettings::context);
    }

    private static SSLContext context(TlsConfiguration known) {
        try {
            return known.createSSLContext();
        } catch (Exception e) {
            throw new IllegalStateException("the trust store cannot be used", e);
        }
    }
}
