package cn.tongxin.keycloak;

import java.io.IOException;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * {@code java -jar tongxin-keycloak.jar --server URL --web-origin URL [--realm NAME]}: creates the
 * realm or brings it up to date. The admin client's id and secret come from the environment.
 */
public final class RealmCommand {
    static final String CLIENT_ID = "KEYCLOAK_ADMIN_CLIENT_ID";
    static final String CLIENT_SECRET = "KEYCLOAK_ADMIN_CLIENT_SECRET";
    private static final Set<String> OPTIONS = Set.of("--server", "--web-origin", "--realm");
    private static final String USAGE =
            "用法：java -jar tongxin-keycloak.jar --server URL --web-origin URL [--realm tongxin]，环境变量 "
                    + CLIENT_ID
                    + " 和 "
                    + CLIENT_SECRET
                    + " 给出 master 领域中管理客户端的标识和密钥。";

    private RealmCommand() {}

    public static void main(String[] args) {
        System.exit(run(args, System.getenv(), System.out, System.err));
    }

    static int run(
            String[] args, Map<String, String> environment, PrintStream out, PrintStream err) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < args.length; i += 2) {
            if (!OPTIONS.contains(args[i]) || i + 1 == args.length) {
                err.println("无法识别的参数：" + args[i] + "。" + USAGE);
                return 2;
            }
            options.put(args[i], args[i + 1]);
        }
        String server = options.get("--server");
        String origin = options.get("--web-origin");
        String id = environment.get(CLIENT_ID);
        String secret = environment.get(CLIENT_SECRET);
        if (server == null || origin == null || id == null || secret == null) {
            err.println("缺少参数或环境变量。" + USAGE);
            return 2;
        }
        try {
            KeycloakAdmin keycloak =
                    new KeycloakAdmin(new KeycloakAdmin.Server(server, id, secret, null));
            out.println(
                    new RealmUpgrade(RealmStep.ofThisRelease())
                            .apply(keycloak, options.getOrDefault("--realm", "tongxin"), origin)
                            .sentence());
            return 0;
        } catch (IOException e) {
            err.println("身份领域更新失败：" + e.getMessage());
            return 1;
        }
    }
}
