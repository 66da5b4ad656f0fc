package cn.tongxin.platform.web;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.testing.ApiTest;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Only a proxy that the settings name, for tests 127.0.0.2, says from where a request came. */
@QuarkusTest
class TrustedProxiesTest extends ApiTest {
    private static final String HSTS = "strict-transport-security: max-age=31536000";

    @TestHTTPResource("/")
    URI address;

    private UUID bureau;

    @BeforeEach
    void somebody() {
        rows.places();
        bureau = cityWide("bureau", "bureau-admin");
    }

    /** A look at somebody who is not there, through a connection that comes from an address. */
    private String look(String from) throws IOException {
        String request =
                "GET /api/v1/staff/"
                        + UUID.randomUUID()
                        + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + "X-Forwarded-For: 203.0.113.7\r\nX-Forwarded-Proto: https\r\n"
                        + "Forwarded: for=203.0.113.8;proto=https\r\n"
                        + "Authorization: Bearer "
                        + mint.token(bureau, "bureau-admin")
                        + "\r\n\r\n";
        try (Socket socket =
                new Socket(
                        InetAddress.getByName("127.0.0.1"),
                        address.getPort(),
                        InetAddress.getByName(from),
                        0)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 404"), answer);
            return answer.toLowerCase(Locale.ROOT);
        }
    }

    private List<String> audited() {
        return rows.read("select ip from audit_event order by seq");
    }

    @Test
    void what_anybody_else_says_of_its_address_is_not_believed() throws IOException {
        String answer = look("127.0.0.1");
        assertEquals(List.of("127.0.0.1"), audited());
        assertFalse(answer.contains(HSTS), answer);
    }

    @Test
    void behind_a_named_proxy_the_callers_own_address_is_kept_and_https_is_insisted_on()
            throws IOException {
        String answer = look("127.0.0.2");
        assertEquals(List.of("203.0.113.7"), audited());
        assertTrue(answer.contains(HSTS), answer);
    }

    @Test
    void without_a_list_nothing_starts() {
        assertThrows(IllegalStateException.class, () -> new TrustedProxies(true, Optional.empty()));
        assertDoesNotThrow(() -> new TrustedProxies(false, Optional.empty()));
    }
}
