package cn.tongxin.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/**
 * Writes sign-in flows, each as a whole under a name of its own: Keycloak changes flows only piece
 * by piece, and a half-changed one would lock everybody out. A flow is put to use by the settings
 * of the realm, which are written last; so one that is in use is complete, and one that is not may
 * be left from a step that was interrupted and is made anew. A changed flow therefore needs a new
 * name.
 */
final class FlowWriter {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final KeycloakAdmin keycloak;
    private final String realm;
    private final String flows;

    /**
     * @param realm path of the realm
     */
    FlowWriter(KeycloakAdmin keycloak, String realm) {
        this.keycloak = keycloak;
        this.realm = realm;
        this.flows = realm + "/authentication/flows";
    }

    /** The flows and authenticator settings among the parts of a step. */
    void write(JsonNode wanted) throws IOException {
        for (JsonNode flow : wanted.path("authenticationFlows")) {
            if (flow.path("topLevel").asBoolean()) {
                writeWhole(flow, wanted);
            }
        }
    }

    private void writeWhole(JsonNode flow, JsonNode wanted) throws IOException {
        String alias = flow.path("alias").asText();
        if (keycloak.get(realm).path("browserFlow").asText().equals(alias)) {
            return;
        }
        for (JsonNode found : keycloak.get(flows)) {
            if (found.path("alias").asText().equals(alias)) {
                keycloak.delete(flows + "/" + found.path("id").asText());
            }
        }
        ObjectNode empty = ((ObjectNode) flow).deepCopy();
        empty.remove("authenticationExecutions");
        keycloak.post(flows, empty.put("builtIn", false));
        fill(flow, wanted);
    }

    private void fill(JsonNode flow, JsonNode wanted) throws IOException {
        String executions = flows + "/" + segment(flow, "alias") + "/executions";
        for (JsonNode execution : flow.path("authenticationExecutions")) {
            JsonNode inner = named(wanted.path("authenticationFlows"), execution, "flowAlias");
            if (inner.isMissingNode()) {
                keycloak.post(
                        executions + "/execution",
                        JSON.createObjectNode()
                                .put("provider", execution.path("authenticator").asText()));
            } else {
                keycloak.post(
                        executions + "/flow",
                        JSON.createObjectNode()
                                .put("alias", inner.path("alias").asText())
                                .put("description", inner.path("description").asText())
                                .put("type", inner.path("providerId").asText()));
            }
            ObjectNode made = made(executions, execution);
            made.put("requirement", execution.path("requirement").asText());
            keycloak.put(executions, made);
            configure(
                    made,
                    named(wanted.path("authenticatorConfig"), execution, "authenticatorConfig"));
            if (!inner.isMissingNode()) {
                fill(inner, wanted);
            }
        }
    }

    private void configure(JsonNode made, JsonNode config) throws IOException {
        if (!config.isMissingNode()) {
            keycloak.post(
                    realm + "/authentication/executions/" + segment(made, "id") + "/config",
                    config);
        }
    }

    /** What was just added; the list also shows what is inside of inner flows. */
    private ObjectNode made(String executions, JsonNode execution) throws IOException {
        for (JsonNode found : keycloak.get(executions)) {
            boolean same =
                    execution.has("flowAlias")
                            ? found.path("displayName")
                                    .asText()
                                    .equals(execution.path("flowAlias").asText())
                            : found.path("providerId")
                                    .asText()
                                    .equals(execution.path("authenticator").asText());
            if (found.path("level").asInt() == 0 && same) {
                return (ObjectNode) found;
            }
        }
        throw new IOException("登录流程中没有 " + execution);
    }

    private static JsonNode named(JsonNode list, JsonNode execution, String field) {
        if (execution.has(field)) {
            for (JsonNode one : list) {
                if (one.path("alias").equals(execution.get(field))) {
                    return one;
                }
            }
        }
        return JSON.missingNode();
    }

    private static String segment(JsonNode node, String field) {
        return KeycloakAdmin.segment(node.path(field).asText());
    }
}
