package cn.tongxin.bench.product;

import cn.tongxin.bench.BenchException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What {@code ./start} writes into {@code run.json} when everything is ready.
 *
 * @param pid the process of {@code ./start}
 * @param database superuser login, for pg_stat_statements and settings only
 * @param accounts the demo accounts that have a password, one for each role
 */
public record RunFile(
        URI api, URI tokenEndpoint, long pid, Database database, Map<String, Account> accounts) {
    /** The bureau: its scope is the whole city, so no list is shortened for it. */
    public static final String ROLE = "bureau-admin";

    /** A database login. */
    public record Database(String url, String user, String password) {
        public int port() {
            return URI.create(url.substring("jdbc:".length())).getPort();
        }
    }

    /** A person of the demo. */
    public record Account(String username, String password) {}

    public static RunFile read(Path file) throws IOException, BenchException {
        JsonNode run = new ObjectMapper().readTree(Files.readAllBytes(file));
        URI api = URI.create(text(run, "api"));
        if (!"http".equals(api.getScheme())) {
            throw new BenchException("压测只支持 http：请不要用 --https 启动。");
        }
        JsonNode database = run.path("database");
        RunFile found =
                new RunFile(
                        api,
                        URI.create(
                                text(run, "keycloak")
                                        + "/realms/"
                                        + text(run, "realm")
                                        + "/protocol/openid-connect/token"),
                        run.path("pid").asLong(),
                        new Database(
                                text(database, "url"),
                                text(database, "user"),
                                text(database, "password")),
                        accounts(run));
        found.account();
        return found;
    }

    private static Map<String, Account> accounts(JsonNode run) throws BenchException {
        Map<String, Account> accounts = new LinkedHashMap<>();
        for (JsonNode account : run.path("accounts")) {
            if (account.has("password")) {
                accounts.putIfAbsent(
                        account.path("role").asText(),
                        new Account(text(account, "username"), text(account, "password")));
            }
        }
        return accounts;
    }

    /** The account the benches ask as. */
    public Account account() throws BenchException {
        return account(ROLE);
    }

    /** A demo account of another role. */
    public Account account(String role) throws BenchException {
        Account account = accounts.get(role);
        if (account == null) {
            throw new BenchException("run.json 中没有角色为 " + role + " 的演示账号。");
        }
        return account;
    }

    private static String text(JsonNode node, String field) throws BenchException {
        if (!node.path(field).isTextual()) {
            throw new BenchException("run.json 中缺少 " + field + "。");
        }
        return node.path(field).asText();
    }

    /** Where the API listens; {@code ./start} binds everything to the loopback address. */
    public InetSocketAddress apiAddress() {
        return new InetSocketAddress("127.0.0.1", api.getPort());
    }

    /** The {@code Host} header of a request to the API. */
    public String host() {
        return api.getAuthority();
    }
}
