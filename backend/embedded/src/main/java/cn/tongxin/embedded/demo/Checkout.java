package cn.tongxin.embedded.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The source tree this program runs in; demos and tests always have one, production never. */
public record Checkout(Path root) {
    private static final String ACCOUNTS = "backend/city/src/main/resources/city/demo-accounts.csv";

    /** The nearest directory above that holds the project. */
    public static Checkout around(Path directory) throws IOException {
        for (Path d = directory.toAbsolutePath().normalize(); d != null; d = d.getParent()) {
            if (Files.isDirectory(d.resolve("backend/embedded"))
                    && Files.exists(d.resolve("pom.xml"))) {
                return new Checkout(d);
            }
        }
        throw new IOException("不在同心圆的源代码目录中：" + directory);
    }

    public Path demoAccounts() {
        return root.resolve(ACCOUNTS);
    }

    public Path apiJar() {
        return root.resolve("backend/app/target/quarkus-app/quarkus-run.jar");
    }

    public Path city() {
        return root.resolve("backend/city/target");
    }

    public Path webClient() {
        return root.resolve("web-client/dist");
    }
}
