package cn.tongxin.embedded.start;

import cn.tongxin.embedded.demo.DemoAccount;
import cn.tongxin.embedded.files.FileTrees;
import cn.tongxin.embedded.postgres.Credentials;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** {@code run.json}: where everything is, for benches and tests; there only while it runs. */
record RunFile(Path path) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What is running. */
    record Running(
            Options options,
            String keycloak,
            String databaseUrl,
            Credentials superuser,
            String partnerSecret,
            List<DemoAccount> accounts) {}

    void write(Running running) throws IOException {
        ObjectNode run = JSON.createObjectNode();
        Options options = running.options();
        run.put("api", options.apiUrl());
        run.put("keycloak", running.keycloak());
        run.put("realm", "tongxin");
        run.put("pid", ProcessHandle.current().pid());
        run.put(
                "management",
                (options.https() ? "https" : "http") + "://localhost:" + options.managementPort());
        // Good for benches on this machine only: the file is private and the server local.
        run.putObject("database")
                .put("url", running.databaseUrl())
                .put("user", running.superuser().user())
                .put("password", running.superuser().password());
        run.putObject("clients").put("partner-demo", running.partnerSecret());
        ArrayNode asked = run.putArray("secondFactorRoles");
        Arrays.stream(ApiPart.demandingSecondFactor().split(","))
                .map(String::strip)
                .filter(role -> !role.equals("none"))
                .forEach(asked::add);
        for (DemoAccount account : running.accounts()) {
            for (String role : account.roles()) {
                add(run, account, role);
            }
        }
        FileTrees.writePrivately(path, run.toPrettyString() + "\n");
    }

    private static void add(ObjectNode run, DemoAccount account, String role) {
        String scope =
                account.grants().stream()
                        .filter(grant -> grant.role().equals(role))
                        .map(DemoAccount.Grant::scope)
                        .collect(Collectors.joining(", "));
        ObjectNode entry = run.withArray("/accounts").addObject();
        entry.put("role", role).put("username", account.username());
        if (account.person()) {
            entry.put("password", DemoAccount.PASSWORD);
        }
        entry.put("scope", scope);
    }

    void remove() throws IOException {
        Files.deleteIfExists(path);
    }
}
