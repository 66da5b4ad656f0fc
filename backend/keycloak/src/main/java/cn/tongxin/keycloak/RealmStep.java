package cn.tongxin.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One numbered change of the realm: a file {@code realm/NNNN-what-it-does.json} in the words of
 * Keycloak's realm representation, saying how the parts it names must look afterwards. What it does
 * not name stays as it is. A file that has been released is never edited; the next change is the
 * next number.
 */
public record RealmStep(int number, String name, ObjectNode wanted) {
    private static final Pattern FILE_NAME =
            Pattern.compile("(?:.*/)?(\\d{4})-([a-z0-9-]+)\\.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Parts with their own address in Keycloak that {@link RealmWriter} knows how to write. */
    static final Set<String> WRITTEN_APART =
            Set.of(
                    "roles",
                    "clientScopes",
                    "scopeMappings",
                    "clients",
                    "serviceAccounts",
                    "userProfile",
                    "authenticationFlows",
                    "authenticatorConfig");

    /** Parts that an update of the realm silently ignores: refused instead of half-done. */
    private static final Set<String> NOT_WRITTEN =
            Set.of(
                    "clientScopeMappings",
                    "components",
                    "defaultDefaultClientScopes",
                    "defaultOptionalClientScopes",
                    "federatedUsers",
                    "groups",
                    "identityProviderMappers",
                    "identityProviders",
                    "id",
                    "organizations",
                    "protocolMappers",
                    "realm",
                    "requiredActions",
                    "users");

    /** The steps of this release. */
    public static List<RealmStep> ofThisRelease() throws IOException {
        return of(ResourceTree.below("realm"));
    }

    /** Steps from files; their numbers must run from 1 without a gap. */
    public static List<RealmStep> of(SortedMap<String, byte[]> files) throws IOException {
        List<RealmStep> steps = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Matcher name = FILE_NAME.matcher(file.getKey());
            if (!name.matches()) {
                throw new IOException("不是领域步骤的文件名：" + file.getKey());
            }
            int number = Integer.parseInt(name.group(1));
            if (number != steps.size() + 1) {
                throw new IOException("领域步骤编号不连续：" + file.getKey());
            }
            JsonNode content = JSON.readTree(file.getValue());
            if (!(content instanceof ObjectNode wanted)) {
                throw new IOException("领域步骤不是一个 JSON 对象：" + file.getKey());
            }
            steps.add(new RealmStep(number, name.group(2), checked(file.getKey(), wanted)));
        }
        return List.copyOf(steps);
    }

    private static ObjectNode checked(String file, ObjectNode wanted) throws IOException {
        Set<String> unknown = new TreeSet<>(NOT_WRITTEN);
        unknown.retainAll(names(wanted));
        if (!unknown.isEmpty()) {
            throw new IOException("领域步骤 " + file + " 含有不支持的部分：" + unknown);
        }
        return wanted;
    }

    private static Set<String> names(ObjectNode node) {
        Set<String> names = new TreeSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
