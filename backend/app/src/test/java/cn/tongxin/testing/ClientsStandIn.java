package cn.tongxin.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The part of {@link KeycloakStandIn} that keeps clients which sign in by a secret. */
final class ClientsStandIn {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Client> clients = new ConcurrentHashMap<>();
    private final KeycloakStandIn server;

    ClientsStandIn(KeycloakStandIn server) {
        this.server = server;
    }

    record Answer(int status, @Nullable JsonNode body) {}

    private static final class Client {
        private final ObjectNode representation;
        private final JsonNode user;
        private volatile String secret = UUID.randomUUID().toString();

        private Client(ObjectNode representation, JsonNode user) {
            this.representation = representation;
            this.user = user;
        }

        private boolean isCalled(String clientId) {
            return representation.path("clientId").asText().equals(clientId);
        }
    }

    void forget() {
        clients.clear();
    }

    ObjectNode of(String clientId) {
        return find(clientId).orElseThrow().representation;
    }

    String secretOf(String clientId) {
        return find(clientId).orElseThrow().secret;
    }

    private Optional<Client> find(String clientId) {
        return clients.values().stream().filter(one -> one.isCalled(clientId)).findFirst();
    }

    /**
     * @param what like {@code POST /clients}
     */
    Answer answer(String what, @Nullable String query, JsonNode body) {
        if (what.equals("POST /clients")) {
            return create((ObjectNode) body);
        }
        if (what.equals("GET /clients")) {
            ArrayNode list = JSON.createArrayNode();
            find(Objects.toString(query).replaceAll(".*clientId=", ""))
                    .ifPresent(found -> list.add(found.representation));
            return new Answer(200, list);
        }
        Client client = clients.get(what.split(" /clients/|/", 3)[1]);
        if (client == null) {
            return error(404, "Could not find client");
        }
        if (what.startsWith("PUT ")) {
            client.representation.setAll((ObjectNode) body);
            return new Answer(204, null);
        }
        if (what.startsWith("GET ") && what.endsWith("/service-account-user")) {
            return new Answer(200, client.user);
        }
        if (what.startsWith("POST ") && what.endsWith("/client-secret")) {
            client.secret = UUID.randomUUID().toString();
            return new Answer(
                    200, JSON.createObjectNode().put("type", "secret").put("value", client.secret));
        }
        return error(405, "HTTP 405 Method Not Allowed");
    }

    private Answer create(ObjectNode wanted) {
        String clientId = wanted.path("clientId").asText();
        if (find(clientId).isPresent()) {
            return error(409, "Client " + clientId + " already exists");
        }
        String id = UUID.randomUUID().toString();
        JsonNode user = server.serviceUser("service-account-" + clientId);
        clients.put(id, new Client(wanted.put("id", id), user));
        return new Answer(201, null);
    }

    private static Answer error(int status, String message) {
        return new Answer(status, JSON.createObjectNode().put("errorMessage", message));
    }
}
