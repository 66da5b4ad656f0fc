package cn.tongxin.platform.web;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Who may say from where a request really came. Without a list the server would believe everybody,
 * and the audit log would hold whatever address a caller likes: then it does not start.
 */
@Singleton
@Startup
class TrustedProxies {
    TrustedProxies(
            @ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding")
                    boolean forwarding,
            @ConfigProperty(name = "quarkus.http.proxy.trusted-proxies")
                    Optional<List<String>> trusted) {
        if (forwarding && trusted.isEmpty()) {
            throw new IllegalStateException(
                    "TONGXIN_TRUSTED_PROXIES is empty: name the addresses of the proxies, or leave it"
                            + " unset to believe none");
        }
    }
}
