package cn.tongxin.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Makes parts of a realm look as wanted: creates what is missing, changes what differs, leaves
 * alone what nobody named. Doing it twice does nothing the second time.
 */
public final class RealmWriter {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final KeycloakAdmin keycloak;
    private final String realm;

    public RealmWriter(KeycloakAdmin keycloak, String realm) {
        this.keycloak = keycloak;
        this.realm = "/" + KeycloakAdmin.segment(realm);
    }

    /** Everything of a step but the realm's own settings; those come last, with the version. */
    public void writeParts(ObjectNode wanted) throws IOException {
        for (JsonNode role : wanted.path("roles").path("realm")) {
            writeRole(role);
        }
        for (JsonNode scope : wanted.path("clientScopes")) {
            writeClientScope(scope);
        }
        for (JsonNode mapping : wanted.path("scopeMappings")) {
            writeScopeMapping(mapping);
        }
        for (JsonNode client : wanted.path("clients")) {
            writeClient((ObjectNode) client);
        }
        for (JsonNode account : wanted.path("serviceAccounts")) {
            writeServiceAccount(account);
        }
        new FlowWriter(keycloak, realm).write(wanted);
        if (wanted.has("userProfile")) {
            keycloak.put(realm + "/users/profile", wanted.get("userProfile"));
        }
    }

    /** The realm's own fields and attributes, in one request. */
    public void writeSettings(ObjectNode wanted, Map<String, String> attributes)
            throws IOException {
        ObjectNode settings = (ObjectNode) keycloak.get(realm);
        ObjectNode own = wanted.deepCopy();
        own.remove(RealmStep.WRITTEN_APART);
        merge(settings, own);
        ObjectNode all = settings.withObject("/attributes");
        attributes.forEach(all::put);
        keycloak.put(realm, settings);
    }

    private void writeRole(JsonNode wanted) throws IOException {
        String path = realm + "/roles/" + KeycloakAdmin.segment(wanted.path("name").asText());
        JsonNode found = keycloak.find(path);
        if (found.isMissingNode()) {
            keycloak.post(realm + "/roles", wanted);
        } else {
            putIfDifferent(path, (ObjectNode) found, wanted);
        }
    }

    private void writeClientScope(JsonNode wanted) throws IOException {
        String id = scopeIds().get(wanted.path("name").asText());
        if (id == null) {
            keycloak.post(realm + "/client-scopes", wanted);
            return;
        }
        String path = realm + "/client-scopes/" + id;
        ObjectNode plain = ((ObjectNode) wanted).deepCopy();
        plain.remove("protocolMappers");
        putIfDifferent(path, (ObjectNode) keycloak.get(path), plain);
        writeMappers(path, wanted);
    }

    private void writeScopeMapping(JsonNode wanted) throws IOException {
        String scope = wanted.path("clientScope").asText();
        String id = scopeIds().get(scope);
        if (id == null) {
            throw new IOException("领域中没有客户端范围 " + scope);
        }
        String path = realm + "/client-scopes/" + id + "/scope-mappings/realm";
        Set<String> present = new HashSet<>();
        keycloak.get(path).forEach(role -> present.add(role.path("name").asText()));
        ArrayNode missing = JSON.createArrayNode();
        for (JsonNode role : wanted.path("roles")) {
            if (!present.contains(role.asText())) {
                missing.add(keycloak.get(realm + "/roles/" + KeycloakAdmin.segment(role.asText())));
            }
        }
        if (!missing.isEmpty()) {
            keycloak.post(path, missing);
        }
    }

    private void writeClient(ObjectNode wanted) throws IOException {
        String clientId = wanted.path("clientId").asText();
        JsonNode found = findClient(clientId);
        if (found.isMissingNode()) {
            keycloak.post(realm + "/clients", wanted);
            return;
        }
        String path = realm + "/clients/" + found.path("id").asText();
        ObjectNode plain = wanted.deepCopy();
        plain.remove("id"); // an existing client keeps the id it has
        plain.remove("protocolMappers");
        plain.remove("defaultClientScopes");
        plain.remove("optionalClientScopes");
        putIfDifferent(path, (ObjectNode) found, plain);
        writeMappers(path, wanted);
        writeScopesOfClient(path, "default", found, wanted);
        writeScopesOfClient(path, "optional", found, wanted);
    }

    /** The named client as Keycloak holds it; missing if there is none. */
    public JsonNode findClient(String clientId) throws IOException {
        return keycloak.get(realm + "/clients?clientId=" + KeycloakAdmin.segment(clientId)).path(0);
    }

    /** Changes some fields of an existing client. */
    public void writeClientFields(String clientId, ObjectNode fields) throws IOException {
        JsonNode found = findClient(clientId);
        putIfDifferent(realm + "/clients/" + found.path("id").asText(), (ObjectNode) found, fields);
    }

    /** What a client may do in its own name; roles it has besides are left to it. */
    private void writeServiceAccount(JsonNode wanted) throws IOException {
        JsonNode client = findClient(wanted.path("serviceAccountClientId").asText());
        String user =
                keycloak.get(
                                realm
                                        + "/clients/"
                                        + client.path("id").asText()
                                        + "/service-account-user")
                        .path("id")
                        .asText();
        var owners = wanted.path("clientRoles").fields();
        while (owners.hasNext()) {
            Map.Entry<String, JsonNode> owner = owners.next();
            String ownerId = findClient(owner.getKey()).path("id").asText();
            String path = realm + "/users/" + user + "/role-mappings/clients/" + ownerId;
            Set<String> present = new HashSet<>();
            keycloak.get(path).forEach(role -> present.add(role.path("name").asText()));
            ArrayNode missing = JSON.createArrayNode();
            for (JsonNode role : owner.getValue()) {
                if (!present.contains(role.asText())) {
                    missing.add(
                            keycloak.get(
                                    realm
                                            + "/clients/"
                                            + ownerId
                                            + "/roles/"
                                            + KeycloakAdmin.segment(role.asText())));
                }
            }
            if (!missing.isEmpty()) {
                keycloak.post(path, missing);
            }
        }
    }

    private void writeScopesOfClient(String client, String kind, JsonNode found, JsonNode wanted)
            throws IOException {
        String field = kind + "ClientScopes";
        if (!wanted.has(field)) {
            return;
        }
        Map<String, String> ids = scopeIds();
        Set<String> present = texts(found.path(field));
        Set<String> asked = texts(wanted.path(field));
        String path = client + "/" + kind + "-client-scopes/";
        for (String scope : present) {
            if (!asked.contains(scope)) {
                keycloak.delete(path + ids.get(scope));
            }
        }
        for (String scope : asked) {
            if (!present.contains(scope)) {
                if (!ids.containsKey(scope)) {
                    throw new IOException("领域中没有客户端范围 " + scope);
                }
                keycloak.put(path + ids.get(scope), JSON.createObjectNode());
            }
        }
    }

    private void writeMappers(String parent, JsonNode wanted) throws IOException {
        String path = parent + "/protocol-mappers/models";
        Map<String, ObjectNode> present = new HashMap<>();
        if (wanted.has("protocolMappers")) {
            keycloak.get(path).forEach(m -> present.put(m.path("name").asText(), (ObjectNode) m));
        }
        for (JsonNode mapper : wanted.path("protocolMappers")) {
            ObjectNode found = present.get(mapper.path("name").asText());
            if (found == null) {
                keycloak.post(path, mapper);
            } else {
                putIfDifferent(path + "/" + found.path("id").asText(), found, mapper);
            }
        }
    }

    private Map<String, String> scopeIds() throws IOException {
        Map<String, String> ids = new HashMap<>();
        keycloak.get(realm + "/client-scopes")
                .forEach(s -> ids.put(s.path("name").asText(), s.path("id").asText()));
        return ids;
    }

    private void putIfDifferent(String path, ObjectNode found, JsonNode wanted) throws IOException {
        ObjectNode merged = found.deepCopy();
        merge(merged, (ObjectNode) wanted);
        if (!merged.equals(found)) {
            keycloak.put(path, merged);
        }
    }

    /** Keycloak keeps its lists as sets and gives them back in any order. */
    private static boolean sameElements(JsonNode old, JsonNode wanted) {
        return old != null
                && old.isArray()
                && wanted.isArray()
                && old.size() == wanted.size()
                && texts(old).equals(texts(wanted));
    }

    /** Objects are merged field by field; lists and plain values are replaced. */
    private static void merge(ObjectNode into, ObjectNode wanted) {
        wanted.fields()
                .forEachRemaining(
                        field -> {
                            JsonNode old = into.get(field.getKey());
                            if (old instanceof ObjectNode o
                                    && field.getValue() instanceof ObjectNode n) {
                                merge(o, n);
                            } else if (!sameElements(old, field.getValue())) {
                                into.set(field.getKey(), field.getValue());
                            }
                        });
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new HashSet<>();
        list.forEach(t -> texts.add(t.isTextual() ? t.textValue() : t.toString()));
        return texts;
    }
}
