package cn.tongxin.embedded.start;

import cn.tongxin.embedded.demo.DemoAccount;
import cn.tongxin.embedded.keycloak.Certificate;
import cn.tongxin.keycloak.KeycloakAdmin;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** "Ready" means that a demo account can sign in and the API knows it: asked once, for real. */
record SignInCheck(String issuer, String apiUrl, Certificate certificate) {
    private static final Duration ANSWER = Duration.ofSeconds(30);

    void of(DemoAccount account) throws IOException, UserError {
        HttpClient.Builder http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
        if (certificate != null) {
            http.sslContext(certificate.trust());
        }
        HttpClient client = http.build();
        String form =
                "grant_type=password&client_id=demo-cli&username="
                        + KeycloakAdmin.segment(account.username())
                        + "&password="
                        + KeycloakAdmin.segment(DemoAccount.PASSWORD);
        HttpResponse<String> token =
                ask(
                        client,
                        HttpRequest.newBuilder(
                                        URI.create(issuer + "/protocol/openid-connect/token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form)));
        if (token.statusCode() == 400 || token.statusCode() == 401) {
            // Somebody changed this account's password: theirs to do, and no fault of the system.
            return;
        }
        String bearer = new ObjectMapper().readTree(token.body()).path("access_token").asText();
        HttpResponse<String> me =
                ask(
                        client,
                        HttpRequest.newBuilder(URI.create(apiUrl + "/api/v1/me"))
                                .header("Authorization", "Bearer " + bearer));
        if (me.statusCode() != 200) {
            throw new UserError(
                    "演示账号 "
                            + account.username()
                            + " 登录后接口返回 "
                            + me.statusCode()
                            + "："
                            + me.body().strip());
        }
    }

    private static HttpResponse<String> ask(HttpClient client, HttpRequest.Builder request)
            throws IOException {
        try {
            return client.send(
                    request.timeout(ANSWER).build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while checking the sign-in", e);
        }
    }
}
