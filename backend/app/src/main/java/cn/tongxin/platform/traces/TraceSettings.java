package cn.tongxin.platform.traces;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where spans go and how many. What cannot work is refused at the start: an operator who has
 * mistyped it would otherwise look for spans that nobody sends.
 */
@Singleton
@Startup
class TraceSettings {
    private final Optional<URI> endpoint;
    private final double ratio;

    TraceSettings(
            @ConfigProperty(name = "tongxin.traces.endpoint") Optional<String> endpoint,
            @ConfigProperty(name = "tongxin.traces.ratio") String ratio) {
        this.endpoint = endpoint.map(TraceSettings::address);
        this.ratio = share(ratio);
    }

    Optional<URI> endpoint() {
        return endpoint;
    }

    double ratio() {
        return ratio;
    }

    /** The value is not repeated: it may hold a password by mistake. */
    private static URI address(String text) {
        URI uri;
        try {
            uri = new URI(text.strip());
        } catch (URISyntaxException e) {
            throw refused("is no address");
        }
        if (!"http".equals(uri.getScheme()) && !"https".equals(uri.getScheme())) {
            throw refused("does not begin with http:// or https://");
        }
        if (uri.getHost() == null || uri.getPort() == 0 || uri.getPort() > 65_535) {
            throw refused("has no host or a wrong port");
        }
        if (uri.getRawUserInfo() != null
                || uri.getRawQuery() != null
                || uri.getRawFragment() != null) {
            throw refused("has a user, a query or a fragment");
        }
        if (uri.getPath().length() < 2) {
            throw refused("has no path");
        }
        return uri;
    }

    private static IllegalStateException refused(String why) {
        return new IllegalStateException(
                "TONGXIN_TRACES_ENDPOINT "
                        + why
                        + ": it is the whole OTLP/HTTP address of a collector, like"
                        + " http://127.0.0.1:4318/v1/traces, or unset");
    }

    private static double share(String text) {
        double share;
        try {
            share = Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            share = Double.NaN;
        }
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalStateException(
                    "TONGXIN_TRACES_RATIO is a number from 0 (nothing) to 1 (everything)");
        }
        return share;
    }
}
