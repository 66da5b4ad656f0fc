package cn.tongxin.city;

import java.math.BigDecimal;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was asked for on the command line and in the environment. */
record LoadArguments(
        @Nullable String jdbcUrl,
        String user,
        @Nullable String password,
        BigDecimal scale,
        long seed,
        @Nullable Path keyring,
        Action action) {

    enum Action {
        LOAD,
        DESCRIBE,
        HELP
    }

    static final String PASSWORD_VARIABLE = "TONGXIN_LOADER_PASSWORD";

    static final String KEYRING_VARIABLE = "TONGXIN_KEYRING";

    static final String USAGE =
            """
            用法：java -cp … cn.tongxin.city.CityLoader --jdbc-url 地址 [--user tongxin_loader] [--scale 0.01] [--seed 2880] [--keyring 文件]
                 java -cp … cn.tongxin.city.CityLoader --describe [--seed 2880]
              --jdbc-url  数据库地址，例如 jdbc:postgresql://127.0.0.1:8082/tongxin
              --user      数据库用户，默认 tongxin_loader；口令由环境变量 TONGXIN_LOADER_PASSWORD 给出
              --scale     填充学生的学校所占比例，0 到 1，默认 0.01；组织机构与学校始终完整
              --keyring   加密字段的密钥环，与接口用同一个文件；也可由环境变量 TONGXIN_KEYRING 给出。比例为 0 时不需要
              --seed      整数种子，默认 2880；同一种子每次得到同一座城市
              --describe  只打印学校分布，不连接数据库
            """;

    /** Says in one sentence what is wrong with the arguments. */
    static final class WrongArguments extends Exception {
        WrongArguments(String message) {
            super(message);
        }
    }

    static LoadArguments parse(List<String> args, Map<String, String> environment)
            throws WrongArguments {
        String url = null;
        String user = "tongxin_loader";
        BigDecimal scale = new BigDecimal("0.01");
        long seed = CityGenerator.DEFAULT_SEED;
        String keyring = environment.get(KEYRING_VARIABLE);
        Action action = Action.LOAD;
        for (int i = 0; i < args.size(); i++) {
            switch (args.get(i)) {
                case "--jdbc-url" -> url = value(args, ++i);
                case "--user" -> user = value(args, ++i);
                case "--scale" -> scale = scale(value(args, ++i));
                case "--seed" -> seed = seed(value(args, ++i));
                case "--keyring" -> keyring = value(args, ++i);
                case "--describe" -> action = Action.DESCRIBE;
                case "--help" -> action = Action.HELP;
                default -> throw new WrongArguments("不认识的参数：" + args.get(i));
            }
        }
        String password = environment.get(PASSWORD_VARIABLE);
        if (action == Action.LOAD && (url == null || !url.startsWith("jdbc:postgresql:"))) {
            throw new WrongArguments("请用 --jdbc-url 给出 PostgreSQL 地址（以 jdbc:postgresql: 开头）");
        }
        if (action == Action.LOAD && password == null) {
            throw new WrongArguments("请把数据库口令放在环境变量 " + PASSWORD_VARIABLE + " 中");
        }
        if (action == Action.LOAD && scale.signum() > 0 && (keyring == null || keyring.isBlank())) {
            throw new WrongArguments(
                    "填充学生需要密钥环，身份证号等字段要加密存放：请用 --keyring 或环境变量 "
                            + KEYRING_VARIABLE
                            + " 给出文件，或用 --scale 0 只装载组织机构");
        }
        return new LoadArguments(url, user, password, scale, seed, path(keyring), action);
    }

    private static @Nullable Path path(@Nullable String keyring) throws WrongArguments {
        try {
            return keyring == null || keyring.isBlank() ? null : Path.of(keyring);
        } catch (InvalidPathException e) {
            throw new WrongArguments("--keyring 不是文件名：" + keyring);
        }
    }

    private static String value(List<String> args, int index) throws WrongArguments {
        if (index >= args.size()) {
            throw new WrongArguments("参数 " + args.get(index - 1) + " 后面缺少值");
        }
        return args.get(index);
    }

    private static BigDecimal scale(String text) throws WrongArguments {
        try {
            BigDecimal scale = new BigDecimal(text);
            // The precision is bounded too: 1e-999999999 is a number, but not one to write down.
            boolean inRange =
                    scale.signum() >= 0
                            && scale.compareTo(BigDecimal.ONE) <= 0
                            && scale.scale() <= 12
                            && scale.scale() >= 0;
            if (inRange) {
                return scale;
            }
        } catch (NumberFormatException e) {
            throw new WrongArguments("--scale 不是数字：" + text);
        }
        throw new WrongArguments("--scale 应在 0 与 1 之间，最多 12 位小数：" + text);
    }

    private static long seed(String text) throws WrongArguments {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new WrongArguments("--seed 应是整数：" + text);
        }
    }
}
