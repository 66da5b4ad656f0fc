package cn.tongxin.access.identity;

import cn.tongxin.access.identity.Keycloak.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Clients of the identity provider that sign in by themselves, for programs of other agencies. */
@Singleton
public class ServiceClients {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CLIENTS = "/clients";
    private static final List<String> SCOPES = List.of("basic", "acr", "api", "api-caller");

    private final Keycloak keycloak;

    ServiceClients(Keycloak keycloak) {
        this.keycloak = keycloak;
    }

    /**
     * @param key its id with the provider
     * @param subject of its tokens
     */
    public record Client(String key, String subject) {}

    /** A client that can do nothing but sign in by its secret; one that is there is used again. */
    public Client create(String clientId, String name) {
        ObjectNode client =
                JSON.createObjectNode()
                        .put("clientId", clientId)
                        .put("name", name)
                        .put("protocol", "openid-connect")
                        .put("publicClient", false)
                        .put("serviceAccountsEnabled", true)
                        .put("standardFlowEnabled", false)
                        .put("implicitFlowEnabled", false)
                        .put("directAccessGrantsEnabled", false)
                        .put("fullScopeAllowed", false);
        SCOPES.forEach(client.withArray("/defaultClientScopes")::add);
        client.putArray("optionalClientScopes");
        Answer answer = keycloak.post(CLIENTS, client);
        boolean there = answer.status() == 409;
        if (!there) {
            expect(answer);
        }
        String key = find(clientId).orElseThrow(IdentityException::refused);
        if (there) {
            // Whatever it was before: it can do no more than one that is new.
            expect(keycloak.put(path(key), client.put("id", key).put("enabled", true)));
        }
        JsonNode user = expect(keycloak.get(path(key) + "/service-account-user"));
        return new Client(key, user.path("id").asText());
    }

    private Optional<String> find(String clientId) {
        JsonNode found =
                expect(keycloak.get(CLIENTS + "?clientId=" + Keycloak.segment(clientId))).path(0);
        return found.isMissingNode() ? Optional.empty() : Optional.of(found.path("id").asText());
    }

    /** Another secret than before. */
    public String newSecret(String key) {
        return expect(keycloak.post(path(key) + "/client-secret", JSON.createObjectNode()))
                .path("value")
                .asText();
    }

    private static String path(String key) {
        return CLIENTS + "/" + Keycloak.segment(key);
    }

    private static JsonNode expect(Answer answer) {
        if (!answer.isSuccess()) {
            throw answer.status() == 404
                    ? IdentityException.noSuchUser()
                    : IdentityException.refused();
        }
        return answer.body();
    }
}
