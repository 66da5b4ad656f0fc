package cn.tongxin.platform.web;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Headers that tell browsers what this origin may load and who may frame it. */
@Singleton
public class ContentSecurity {
    private static final CharSequence POLICY =
            HttpHeaders.createOptimized("Content-Security-Policy");
    private static final CharSequence SNIFF = HttpHeaders.createOptimized("X-Content-Type-Options");
    private static final CharSequence NO_SNIFF = HttpHeaders.createOptimized("nosniff");
    private static final CharSequence REFERRER = HttpHeaders.createOptimized("Referrer-Policy");
    private static final CharSequence NO_REFERRER = HttpHeaders.createOptimized("no-referrer");
    private static final CharSequence FRAME = HttpHeaders.createOptimized("X-Frame-Options");
    private static final CharSequence NO_FRAME = HttpHeaders.createOptimized("DENY");

    /** Data is never a page: it may load nothing, run nothing and stand in no frame. */
    private static final CharSequence POLICY_OF_DATA =
            HttpHeaders.createOptimized("default-src 'none'; sandbox; frame-ancestors 'none'");

    private static final String DATA = "/api/";

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

    void apply(HttpServerRequest request) {
        MultiMap headers = request.response().headers();
        headers.set(SNIFF, NO_SNIFF);
        headers.set(REFERRER, NO_REFERRER);
        if (request.path().startsWith(DATA)) {
            headers.set(POLICY, POLICY_OF_DATA);
            headers.set(FRAME, NO_FRAME);
        } else {
            headers.set(POLICY, policy);
            headers.set(FRAME, "SAMEORIGIN");
            headers.set("Permissions-Policy", "geolocation=(self), camera=(self), microphone=()");
            headers.set("Cross-Origin-Opener-Policy", "same-origin");
        }
        if (request.isSSL()) {
            headers.set("Strict-Transport-Security", "max-age=31536000");
        }
    }
}
