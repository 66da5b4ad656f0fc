package cn.tongxin.identity;

import cn.tongxin.keycloak.KeycloakAdmin;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs in as the web client does: code flow with PKCE, through the real pages, with cookies. */
final class Browser {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String VERIFIER = "a".repeat(64);
    private static final Pattern FORM = Pattern.compile("<form[^>]*\\saction=\"([^\"]+)\"");
    private static final Pattern HIDDEN =
            Pattern.compile("name=\"([^\"]+)\"[^>]*\\svalue=\"([^\"]*)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    // Kept by hand: the JDK's cookie store holds secure cookies back from http://localhost, where a
    // browser does not.
    private final Map<String, String> cookies = new TreeMap<>();
    private final String issuer;
    private final String redirect;

    /**
     * @param redirect an address the web client may come back to
     */
    Browser(String issuer, String redirect) {
        this.issuer = issuer;
        this.redirect = redirect;
    }

    /** A page of Keycloak, or the address it leads back to. */
    record Page(String html, String back) {
        boolean asksFor(String field) {
            return html.contains("name=\"" + field + "\"");
        }

        boolean isDone() {
            return !back.isEmpty();
        }

        /** Value of an input that the page has filled in. */
        String value(String field) {
            Matcher inputs = Pattern.compile("<input[^>]*>").matcher(html);
            while (inputs.find()) {
                Matcher input = HIDDEN.matcher(inputs.group());
                if (input.find() && input.group(1).equals(field)) {
                    return input.group(2);
                }
            }
            throw new AssertionError("no input " + field);
        }
    }

    /** What the browser is shown when it is sent to sign in. */
    Page open(Map<String, String> more) throws Exception {
        byte[] hash =
                MessageDigest.getInstance("SHA-256")
                        .digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        Map<String, String> question = new HashMap<>(more);
        question.put("client_id", "web-client");
        question.put("response_type", "code");
        question.put("scope", "openid");
        question.put("redirect_uri", redirect);
        question.put("state", "s");
        question.put("code_challenge_method", "S256");
        question.put(
                "code_challenge", Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
        return follow(
                HttpRequest.newBuilder(
                        URI.create(issuer + "/protocol/openid-connect/auth?" + encoded(question))));
    }

    Page fill(Page page, Map<String, String> fields) throws Exception {
        Matcher form = FORM.matcher(page.html());
        if (!form.find()) {
            throw new AssertionError("no form on the page");
        }
        return follow(
                HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(encoded(fields))));
    }

    private Page follow(HttpRequest.Builder first) throws Exception {
        HttpResponse<String> answer = send(first);
        while (answer.statusCode() == 302) {
            String location = answer.headers().firstValue("Location").orElseThrow();
            if (location.startsWith(redirect)) {
                return new Page("", location);
            }
            answer = send(HttpRequest.newBuilder(answer.uri().resolve(location)));
        }
        return new Page(answer.body(), "");
    }

    private HttpResponse<String> send(HttpRequest.Builder question) throws Exception {
        if (!cookies.isEmpty()) {
            StringJoiner held = new StringJoiner("; ");
            cookies.forEach((name, value) -> held.add(name + "=" + value));
            question.header("Cookie", held.toString());
        }
        HttpResponse<String> answer =
                http.send(question.build(), HttpResponse.BodyHandlers.ofString());
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            if (cookie.contains("Max-Age=0")) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
        return answer;
    }

    /** The access token for the code that the browser came back with. */
    String token(Page page) throws Exception {
        return tokens(page).path("access_token").asText();
    }

    JsonNode tokens(Page page) throws Exception {
        Matcher code = CODE.matcher(page.back());
        if (!code.find()) {
            throw new AssertionError("no code in the address");
        }
        return ask(
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        "web-client",
                        "code",
                        code.group(1),
                        "redirect_uri",
                        redirect,
                        "code_verifier",
                        VERIFIER));
    }

    /** As the web client does when its access token ends. */
    JsonNode refreshed(JsonNode tokens) throws Exception {
        return ask(
                Map.of(
                        "grant_type", "refresh_token",
                        "client_id", "web-client",
                        "refresh_token", tokens.path("refresh_token").asText()));
    }

    private JsonNode ask(Map<String, String> form) throws Exception {
        HttpResponse<String> answer =
                send(
                        HttpRequest.newBuilder(
                                        URI.create(issuer + "/protocol/openid-connect/token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(encoded(form))));
        JsonNode body = JSON.readTree(answer.body());
        if (answer.statusCode() != 200) {
            throw new AssertionError("no token: " + body.path("error").asText());
        }
        return body;
    }

    /** The six digits an authenticator app shows at that time. */
    static String digits(String secret, long epochSecond) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
        byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(epochSecond / 30).array());
        int offset = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash, offset, 4).getInt() & 0x7fffffff;
        return "%06d".formatted(number % 1_000_000);
    }

    private static String encoded(Map<String, String> fields) {
        StringJoiner text = new StringJoiner("&");
        fields.forEach(
                (k, v) -> text.add(KeycloakAdmin.segment(k) + "=" + KeycloakAdmin.segment(v)));
        return text.toString();
    }
}
