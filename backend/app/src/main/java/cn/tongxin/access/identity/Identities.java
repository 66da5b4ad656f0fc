package cn.tongxin.access.identity;

import cn.tongxin.access.identity.Keycloak.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What we ask of the identity provider. Each call can be repeated: it makes the provider's user
 * look as wanted, whatever it looked like before.
 */
@Singleton
public class Identities {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String USERS = "/users";
    private static final String NEW_PASSWORD = "UPDATE_PASSWORD";
    private static final String NEW_SECOND_FACTOR = "CONFIGURE_TOTP";
    private static final Set<String> SECOND_FACTORS =
            Set.of("otp", "webauthn", "webauthn-passwordless", "recovery-authn-codes");

    private final Keycloak keycloak;

    Identities(Keycloak keycloak) {
        this.keycloak = keycloak;
    }

    /**
     * How a user should look.
     *
     * @param roles realm roles out of {@code governed}; others are left alone
     * @param password a one-time password to be changed at the next sign-in; null to leave it
     */
    public record Wanted(
            String displayName,
            boolean enabled,
            Set<String> roles,
            Set<String> governed,
            @Nullable String password) {}

    /**
     * @throws IdentityException when it could not be asked for anything now
     */
    public void requireAnswer() {
        expect(keycloak.get(USERS + "/count?username=nobody"));
    }

    /**
     * A user that nobody can sign in as: switched off and without a password. One that an
     * interrupted attempt has left is used.
     *
     * @return its subject; empty when somebody else has the name
     */
    public Optional<String> create(String username, String displayName) {
        ObjectNode user =
                JSON.createObjectNode()
                        .put("username", username)
                        .put("firstName", displayName)
                        .put("enabled", false);
        Answer answer = keycloak.post(USERS, user);
        if (answer.status() != 409) {
            expect(answer);
            String location = answer.location();
            return Optional.of(location.substring(location.lastIndexOf('/') + 1));
        }
        JsonNode found =
                expect(keycloak.get(USERS + "?exact=true&username=" + Keycloak.segment(username)))
                        .path(0);
        return found.isMissingNode() || found.path("enabled").asBoolean()
                ? Optional.empty()
                : Optional.of(found.path("id").asText());
    }

    /** Makes the user equal to what is wanted. */
    public void apply(String subject, Wanted wanted) {
        ObjectNode user = user(subject);
        if (wanted.password() != null) {
            giveOneTimePassword(subject, wanted.password());
            user = user(subject);
        }
        roles(path(subject), wanted);
        boolean wasEnabled = user.path("enabled").asBoolean();
        if (wasEnabled != wanted.enabled()
                || !user.path("firstName").asText().equals(wanted.displayName())) {
            user.put("enabled", wanted.enabled()).put("firstName", wanted.displayName());
            expect(keycloak.put(path(subject), user));
        }
        if (wasEnabled && !wanted.enabled()) {
            signOut(subject);
        }
    }

    /** Whether the one-time password is still to be changed. */
    public boolean mustChangePassword(String subject) {
        return has(user(subject).path("requiredActions"), NEW_PASSWORD);
    }

    /** Ends every session; tokens that are out live their few minutes. */
    public void signOut(String subject) {
        expect(keycloak.post(path(subject) + "/logout", null));
    }

    /** For somebody who has lost it; the next sign-in sets up another one. */
    public void removeSecondFactor(String subject) {
        boolean removed = false;
        for (JsonNode credential : expect(keycloak.get(path(subject) + "/credentials"))) {
            if (SECOND_FACTORS.contains(credential.path("type").asText())) {
                String id = Keycloak.segment(credential.path("id").asText());
                expect(keycloak.delete(path(subject) + "/credentials/" + id, null));
                removed = true;
            }
        }
        ObjectNode user = user(subject);
        if (removed && !has(user.path("requiredActions"), NEW_SECOND_FACTOR)) {
            user.withArray("/requiredActions").add(NEW_SECOND_FACTOR);
            expect(keycloak.put(path(subject), user));
        }
        signOut(subject);
    }

    private void giveOneTimePassword(String subject, String password) {
        ObjectNode credential =
                JSON.createObjectNode()
                        .put("type", "password")
                        .put("value", password)
                        .put("temporary", true);
        expect(keycloak.put(path(subject) + "/reset-password", credential));
        // Whoever forgot a password has often been locked out by trying.
        keycloak.delete("/attack-detection/brute-force" + path(subject), null);
        signOut(subject);
    }

    private void roles(String user, Wanted wanted) {
        String mappings = user + "/role-mappings/realm";
        ArrayNode surplus = JSON.createArrayNode();
        Set<String> missing = new TreeSet<>(wanted.roles());
        for (JsonNode held : expect(keycloak.get(mappings))) {
            String name = held.path("name").asText();
            if (!missing.remove(name) && wanted.governed().contains(name)) {
                surplus.add(held);
            }
        }
        if (!surplus.isEmpty()) {
            expect(keycloak.delete(mappings, surplus));
        }
        if (missing.isEmpty()) {
            return;
        }
        ArrayNode added = JSON.createArrayNode();
        for (JsonNode role : expect(keycloak.get(mappings + "/available"))) {
            if (missing.remove(role.path("name").asText())) {
                added.add(role);
            }
        }
        if (!missing.isEmpty()) {
            throw IdentityException.notSetUp();
        }
        expect(keycloak.post(mappings, added));
    }

    private ObjectNode user(String subject) {
        return (ObjectNode) expect(keycloak.get(path(subject)));
    }

    private static String path(String subject) {
        return USERS + "/" + Keycloak.segment(subject);
    }

    private static JsonNode expect(Answer answer) {
        if (answer.status() == 404) {
            throw IdentityException.noSuchUser();
        }
        if (!answer.isSuccess()) {
            throw IdentityException.refused();
        }
        return answer.body();
    }

    private static boolean has(JsonNode list, String text) {
        for (JsonNode one : list) {
            if (one.asText().equals(text)) {
                return true;
            }
        }
        return false;
    }
}
