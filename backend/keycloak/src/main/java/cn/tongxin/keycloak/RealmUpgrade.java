package cn.tongxin.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Brings the realm from whatever version it has (none at all included) to this release, one {@link
 * RealmStep} after the other, against a running Keycloak. The realm carries its version in an
 * attribute, written in the same request as the last part of a step: a step that was interrupted is
 * done again, and doing it again does no harm.
 */
public final class RealmUpgrade {
    public static final String VERSION_ATTRIBUTE = "tongxin.realm.version";

    /** In a step's text: the address people open, e.g. {@code https://tongxin.example.cn}. */
    private static final String WEB_ORIGIN = "${TONGXIN_WEB_ORIGIN}";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<RealmStep> steps;

    public RealmUpgrade(List<RealmStep> steps) {
        this.steps = steps;
    }

    /** From which version to which; equal when there was nothing to do. */
    public record Outcome(int from, int to) {
        public String sentence() {
            return from == to
                    ? "身份领域已是最新（版本 " + to + "）。"
                    : "身份领域已从版本 " + from + " 更新到版本 " + to + "。";
        }
    }

    public Outcome apply(KeycloakAdmin keycloak, String realm, String webOrigin)
            throws IOException {
        JsonNode found = keycloak.find("/" + KeycloakAdmin.segment(realm));
        if (found.isMissingNode()) {
            // Closed until the last part of the first step opens it.
            ObjectNode closed = JSON.createObjectNode().put("realm", realm).put("enabled", false);
            keycloak.post("", closed);
            found = keycloak.get("/" + KeycloakAdmin.segment(realm));
        }
        int from = found.path("attributes").path(VERSION_ATTRIBUTE).asInt(0);
        if (from > steps.size()) {
            throw new IOException("身份领域的版本 " + from + " 比本程序（" + steps.size() + "）新，请使用更新的程序。");
        }
        RealmWriter writer = new RealmWriter(keycloak, realm);
        for (RealmStep step : steps.subList(from, steps.size())) {
            ObjectNode wanted = withOrigin(step.wanted(), webOrigin);
            writer.writeParts(wanted);
            writer.writeSettings(wanted, Map.of(VERSION_ATTRIBUTE, String.valueOf(step.number())));
        }
        // The address belongs to the installation, not to a version: it may change at any start.
        writer.writeClientFields("web-client", JSON.createObjectNode().put("rootUrl", webOrigin));
        return new Outcome(from, steps.size());
    }

    private static ObjectNode withOrigin(ObjectNode wanted, String webOrigin) throws IOException {
        String text = JSON.writeValueAsString(wanted);
        String quoted = JSON.writeValueAsString(webOrigin);
        return (ObjectNode)
                JSON.readTree(text.replace(WEB_ORIGIN, quoted.substring(1, quoted.length() - 1)));
    }
}
