package cn.tongxin.platform.web;

import io.vertx.core.MultiMap;
import jakarta.inject.Singleton;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Headers that tell browsers what this origin may load and who may frame it. */
@Singleton
public class ContentSecurity {
    private final String policy;

    public ContentSecurity(@ConfigProperty(name = "tongxin.oidc.issuer") String issuer) {
        URI keycloak = URI.create(issuer);
        String origin = keycloak.getScheme() + "://" + keycloak.getAuthority();
        // Styles are 'unsafe-inline' because Ant Design writes its style sheet at run time.
        this.policy =
                "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
                        + "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self' "
                        + origin
                        + "; frame-src "
                        + origin
                        + "; frame-ancestors 'self'; base-uri 'none'; form-action 'self' "
                        + origin
                        + "; object-src 'none'";
    }

    void apply(MultiMap headers, boolean encrypted) {
        headers.set("Content-Security-Policy", policy);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("X-Frame-Options", "SAMEORIGIN");
        headers.set("Permissions-Policy", "geolocation=(self), camera=(self), microphone=()");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        if (encrypted) {
            headers.set("Strict-Transport-Security", "max-age=31536000");
        }
    }
}
