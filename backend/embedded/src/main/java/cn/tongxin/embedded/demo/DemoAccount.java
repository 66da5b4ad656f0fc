package cn.tongxin.embedded.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A person or service of the demo, with what it may do at which real places. */
public record DemoAccount(
        String subject, String username, String displayName, boolean person, List<Grant> grants) {
    /** Documented on purpose: it opens nothing but a synthetic city on this machine. */
    public static final String PASSWORD = "Tongxin@2026";

    public static final String SERVICE_PREFIX = "service-account-";
    private static final String HEADER =
            "accountId,subject,username,displayName,kind,role,scopeKind,scopeRef,placeName";

    /** One row of the file: a role at a place. */
    public record Grant(String role, String scopeKind, String scopeRef, String placeName) {
        /** E.g. {@code SCHOOL 2145010001}; empty when the scope is derived, not granted. */
        public String scope() {
            return (scopeKind + " " + scopeRef).strip();
        }
    }

    /** Accounts in the order of the file; several rows of one account are several grants. */
    public static List<DemoAccount> read(Path csv) throws IOException {
        if (!Files.isReadable(csv)) {
            throw new IOException("找不到演示账号文件 " + csv + "。");
        }
        List<String> lines = Files.readAllLines(csv);
        if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
            throw new IOException("演示账号文件 " + csv + " 的表头不是 " + HEADER + "。");
        }
        Map<String, DemoAccount> accounts = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            if (line.isBlank()) {
                continue;
            }
            String[] cell = line.split(",", -1);
            if (cell.length != 9 || line.contains("\"")) {
                throw new IOException("演示账号文件 " + csv + " 中有一行不是 9 列：" + line);
            }
            accounts.computeIfAbsent(
                            cell[1],
                            subject ->
                                    new DemoAccount(
                                            subject,
                                            cell[2],
                                            cell[3],
                                            cell[4].equals("PERSON"),
                                            new ArrayList<>()))
                    .grants()
                    .add(new Grant(cell[5], cell[6], cell[7], cell[8]));
        }
        return List.copyOf(accounts.values());
    }

    public Set<String> roles() {
        Set<String> roles = new LinkedHashSet<>();
        grants.forEach(grant -> roles.add(grant.role()));
        return roles;
    }

    /** The Keycloak client whose service account this is. */
    public String clientId() {
        return username.startsWith(SERVICE_PREFIX)
                ? username.substring(SERVICE_PREFIX.length())
                : username;
    }

    /** The name Keycloak knows the account by. */
    public String keycloakUsername() {
        return person ? username : SERVICE_PREFIX + clientId();
    }
}
