package cn.tongxin.embedded.start;

import cn.tongxin.embedded.demo.DemoAccount;
import cn.tongxin.keycloak.RealmStep;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the person sees when everything runs: links, accounts, a first call. */
final class Welcome {
    private final PrintStream out;

    Welcome(PrintStream out) {
        this.out = out;
    }

    void print(Options options, String keycloak, List<DemoAccount> accounts, Path certificate)
            throws IOException {
        out.println();
        out.println("同心圆已就绪（全部为合成数据，仅供演示）");
        out.println("  网页        " + options.apiUrl() + "/");
        out.println("  接口        " + options.apiUrl() + "/api/v1");
        out.println("  登录服务    " + keycloak + "/realms/tongxin");
        out.println("  运行信息    " + options.data().resolve("run.json"));
        out.println("  日志        " + options.data().resolve("log"));
        out.println();
        out.println("演示账号（密码都是 " + DemoAccount.PASSWORD + "）");
        table(accounts);
        out.println();
        out.println("第一次调用接口：");
        String trust = certificate == null ? "" : " --cacert " + certificate;
        out.println(
                "  TOKEN=$(curl -s"
                        + trust
                        + " "
                        + keycloak
                        + "/realms/tongxin/protocol/openid-connect/token -d grant_type=password"
                        + " -d client_id=demo-cli -d username="
                        + first(accounts)
                        + " -d password="
                        + DemoAccount.PASSWORD
                        + " | sed 's/.*\"access_token\":\"\\([^\"]*\\)\".*/\\1/'); curl -s"
                        + trust
                        + " -H \"Authorization: Bearer $TOKEN\" '"
                        + options.apiUrl()
                        + "/api/v1/schools?limit=3'");
        out.println();
        out.println("按 Ctrl-C 停止。");
        out.flush();
    }

    private static String first(List<DemoAccount> accounts) {
        return accounts.stream()
                .filter(DemoAccount::person)
                .map(DemoAccount::username)
                .findFirst()
                .orElse("");
    }

    private void table(List<DemoAccount> accounts) throws IOException {
        Map<String, String> names = roleNames();
        List<List<String>> rows = new ArrayList<>();
        for (DemoAccount account : accounts) {
            for (String role : account.roles()) {
                String places =
                        account.grants().stream()
                                .filter(grant -> grant.role().equals(role))
                                .map(DemoAccount.Grant::placeName)
                                .collect(Collectors.joining("、"));
                String note = account.person() ? "" : "（服务账号，密钥见 run.json）";
                rows.add(
                        List.of(
                                names.getOrDefault(role, role),
                                account.person() ? account.username() : account.clientId(),
                                places + note));
            }
        }
        int[] widths = new int[2];
        for (List<String> row : rows) {
            widths[0] = Math.max(widths[0], width(row.get(0)));
            widths[1] = Math.max(widths[1], width(row.get(1)));
        }
        for (List<String> row : rows) {
            out.println(
                    "  "
                            + pad(row.get(0), widths[0] + 2)
                            + pad(row.get(1), widths[1] + 2)
                            + row.get(2));
        }
    }

    private static Map<String, String> roleNames() throws IOException {
        Map<String, String> names = new HashMap<>();
        for (RealmStep step : RealmStep.ofThisRelease()) {
            for (JsonNode role : step.wanted().path("roles").path("realm")) {
                names.put(role.path("name").asText(), role.path("description").asText());
            }
        }
        return names;
    }

    /** Columns on a terminal: a Chinese character or punctuation mark takes two. */
    static int width(String text) {
        return text.codePoints().map(c -> c >= 0x2E80 && c != 0x30FB ? 2 : 1).sum();
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }
}
