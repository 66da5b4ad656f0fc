package cn.tongxin.web;

import cn.tongxin.testing.TokenMint;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tokens that prove nothing. Each would open the list if a single check were missing. */
final class WrongTokens {
    private static final String SCHOOLS = "/api/v1/schools";
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final TokenMint mint;
    private final UUID account;
    private final List<WrongRequest> all = new ArrayList<>();

    WrongTokens(TokenMint mint, UUID account) {
        this.mint = mint;
        this.account = account;
    }

    List<WrongRequest> all() {
        claims();
        signatures();
        headers();
        return all;
    }

    private JwtClaimsBuilder valid() {
        return mint.claims(account.toString(), "county-admin");
    }

    private void claims() {
        Instant now = Instant.now();
        bearer("expired", mint.sign(valid().expiresAt(now.minusSeconds(60))));
        bearer(
                "not yet valid",
                mint.sign(valid().claim("nbf", now.plusSeconds(3600).getEpochSecond())));
        bearer("of another audience", mint.sign(valid().audience("account")));
        bearer(
                "of several other audiences",
                mint.sign(valid().audience(Set.of("account", "web-client"))));
        bearer("without an audience", mint.sign(without("aud")));
        bearer("of another issuer", mint.sign(valid().issuer("http://localhost:1/realms/tongxin")));
        bearer(
                "of another realm",
                mint.sign(valid().issuer(mint.issuer().replace("tongxin", "master"))));
        bearer("without an issuer", mint.sign(without("iss")));
        bearer("without a subject", mint.sign(without("sub")));
        String good = mint.sign(valid());
        String claims = decoded(good.split("\\.")[1]);
        bearer("without an end", mint.signExactly(claims.replaceAll("\"exp\":\\d+,?", "")));
        bearer("whose claims are a list", mint.signExactly("[" + claims + "]"));
        bearer(
                "whose subject is a number",
                mint.signExactly(claims.replaceAll("\"sub\":\"[^\"]*\"", "\"sub\":7")));
        bearer("an ID token", mint.sign(valid().claim("typ", "ID")));
        bearer("a refresh token", mint.sign(valid().claim("typ", "Refresh")));
        bearer("an offline token", mint.sign(valid().claim("typ", "Offline")));
        bearer("a logout token", mint.sign(valid().claim("typ", "Logout")));
        bearer("without a typ", mint.sign(without("typ")));
    }

    private JwtClaimsBuilder without(String claim) {
        return mint.claimsWithout(claim, account.toString(), "county-admin");
    }

    private void signatures() {
        String good = mint.sign(valid());
        String[] parts = good.split("\\.");
        bearer("signed with another key", TokenMint.signWithUnknownKey(valid(), TokenMint.KEY_ID));
        bearer("signed with an unknown key", TokenMint.signWithUnknownKey(valid(), "nobody"));
        String none = encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}");
        bearer("alg none", none + "." + parts[1] + ".");
        bearer("alg none with the old signature", none + "." + parts[1] + "." + parts[2]);
        bearer(
                "whose key is a number",
                encoded("{\"alg\":\"RS256\",\"kid\":1}") + "." + parts[1] + "." + parts[2]);
        bearer(
                "whose algorithm is a list",
                encoded("{\"alg\":[\"RS256\"],\"kid\":\"" + TokenMint.KEY_ID + "\"}")
                        + "."
                        + parts[1]
                        + "."
                        + parts[2]);
        String hs256 =
                encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\",\"kid\":\"" + TokenMint.KEY_ID + "\"}");
        bearer(
                "HS256 with the public key",
                hs256 + "." + parts[1] + "." + hmac(hs256 + "." + parts[1]));
        String changed = decoded(parts[1]).replace("county-admin", "bureau-admin");
        bearer("with changed claims", parts[0] + "." + encoded(changed) + "." + parts[2]);
        bearer("without its signature", parts[0] + "." + parts[1] + ".");
        bearer("cut short", good.substring(0, good.length() - 20));
        bearer("with a fourth part", good + ".x");
        bearer("garbage", "garbage");
        bearer("of dots", "...");
        bearer("of two dots", "..");
        bearer("with an empty middle", "e30..e30");
        bearer("with an empty head", ".e30.e30");
        bearer("empty parts", "e30.e30.e30");
    }

    private void headers() {
        String good = mint.sign(valid());
        all.add(refused("no token", r -> r.get(SCHOOLS)));
        all.add(refused("the token in the address", r -> r.get(SCHOOLS + "?access_token=" + good)));
        all.add(refused("the token in a cookie", r -> r.cookie("access_token", good).get(SCHOOLS)));
        authorization("no scheme", good);
        authorization("another scheme", "Basic " + good);
        authorization("a password", "Basic YnVyZWF1OlRvbmd4aW5AMjAyNg==");
        authorization("a scheme only", "Bearer");
        authorization("a scheme and a blank", "Bearer ");
        authorization("two tokens", "Bearer " + good + " " + good);
        authorization("a quoted token", "Bearer \"" + good + "\"");
        authorization("an empty header", "");
    }

    private void bearer(String name, String token) {
        authorization("a token " + name, "Bearer " + token);
    }

    private void authorization(String name, String header) {
        all.add(refused(name, r -> r.header("Authorization", header).get(SCHOOLS)));
    }

    private static WrongRequest refused(
            String name,
            java.util.function.Function<
                            io.restassured.specification.RequestSpecification,
                            io.restassured.response.Response>
                    send) {
        return WrongRequest.of(name, 401, "UNAUTHENTICATED", send);
    }

    private String hmac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(mint.publicKey().getEncoded(), "HmacSHA256"));
            return BASE64.encodeToString(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    private static String encoded(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
