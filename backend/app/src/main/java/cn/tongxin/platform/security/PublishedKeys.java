package cn.tongxin.platform.security;

import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Asks the identity provider for the keys it signs with. */
@Singleton
class PublishedKeys {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final URI address;
    private final HttpClient http;

    /**
     * @param tls trust the whole API is set up with; without one, the JDK's own counts
     */
    PublishedKeys(
            @ConfigProperty(name = "tongxin.oidc.jwks-url") String address,
            @Nullable TlsConfigurationRegistry tls) {
        this.address = URI.create(address);
        HttpClient.Builder builder = HttpClient.newBuilder();
        if (tls != null) {
            trust(builder, tls);
        }
        this.http = builder.version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT).build();
    }

    private static void trust(HttpClient.Builder builder, TlsConfigurationRegistry tls) {
        Optional<TlsConfiguration> settings =
                tls.getDefault().filter(given -> given.getTrustStoreOptions() != null);
        if (settings.isPresent()) {
            try {
                builder.sslContext(settings.get().createSSLContext());
            } catch (Exception e) {
                throw new IllegalStateException("the trust store cannot be used", e);
            }
        }
    }

    /** What was answered; nobody has looked into it yet. */
    String fetch() throws IOException {
        HttpRequest question =
                HttpRequest.newBuilder(address)
                        .timeout(ANSWER)
                        .header("Accept", "application/json")
                        .build();
        try {
            HttpResponse<String> answer = http.send(question, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("status " + answer.statusCode());
            }
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
