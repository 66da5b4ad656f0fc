package cn.tongxin.embedded.keycloak;

import cn.tongxin.embedded.files.Fingerprint;
import cn.tongxin.embedded.process.ChildProcess;
import cn.tongxin.keycloak.ResourceTree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The real Keycloak server with our sign-in page in it, unpacked and built once per machine. The
 * directory is only ever read; each running server has a small home of its own (see {@link
 * KeycloakServer}).
 */
public final class KeycloakHome {
    /** What {@code build} fixes; everything else is given at start. */
    private static final List<String> BUILD_OPTIONS =
            List.of("--db=postgres", "--health-enabled=false", "--metrics-enabled=false");

    private static final Duration BUILD = Duration.ofMinutes(5);

    private final Path directory;
    private final String serverVersion;

    private KeycloakHome(Path directory, String serverVersion) {
        this.directory = directory;
        this.serverVersion = serverVersion;
    }

    public static KeycloakHome built(Machine machine) throws IOException {
        Properties embedded = new Properties();
        try (InputStream in = KeycloakHome.class.getResourceAsStream("/embedded.properties")) {
            embedded.load(in);
        }
        Path archive = Path.of(embedded.getProperty("keycloak.archive"));
        SortedMap<String, byte[]> provider = new TreeMap<>(ResourceTree.below("theme"));
        provider.putAll(ResourceTree.below("META-INF/keycloak-themes.json"));
        String serverVersion = embedded.getProperty("keycloak.version");
        Fingerprint inputs =
                new Fingerprint().add(serverVersion).add(String.join(" ", BUILD_OPTIONS));
        provider.forEach((name, bytes) -> inputs.add(name).add(bytes));
        Path home =
                machine.cache()
                        .directory(
                                "keycloak",
                                inputs.value(),
                                empty -> make(machine, archive, provider, empty));
        return new KeycloakHome(home, serverVersion);
    }

    public Path directory() {
        return directory;
    }

    /** The release of Keycloak, whatever page is in it. */
    public String serverVersion() {
        return serverVersion;
    }

    private static void make(Machine machine, Path archive, Map<String, byte[]> provider, Path home)
            throws IOException {
        machine.progress().accept("首次使用：解压并构建 Keycloak（约半分钟，本机只做一次）");
        if (!Files.isReadable(archive)) {
            throw new IOException("找不到 Keycloak 程序包 " + archive + "，请重新执行 Maven 构建。");
        }
        unpack(archive, home);
        writeJar(provider, home.resolve("providers").resolve("tongxin-theme.jar"));
        List<String> words = new ArrayList<>(KeycloakServer.java(home, home));
        words.add("build");
        words.addAll(BUILD_OPTIONS);
        ChildProcess build =
                machine.children()
                        .start(
                                ChildProcess.Command.of("Keycloak 构建", words, Map.of()),
                                home,
                                home.resolve("build.log"));
        if (build.waitFor(BUILD) != 0) {
            throw new IOException("Keycloak 构建失败：\n" + build.lastLines(10));
        }
    }

    private static void unpack(Path archive, Path into) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                // All entries lie in one folder named after the version.
                String name = e.getName().substring(e.getName().indexOf('/') + 1);
                Path target = into.resolve(name).normalize();
                if (!target.startsWith(into)) {
                    throw new IOException("archive entry outside of its directory: " + name);
                }
                Files.createDirectories(e.isDirectory() ? target : target.getParent());
                if (!e.isDirectory()) {
                    Files.copy(zip, target);
                }
            }
        }
    }

    private static void writeJar(Map<String, byte[]> files, Path jar) throws IOException {
        try (ZipOutputStream zip =
                new ZipOutputStream(Files.newOutputStream(jar, StandardOpenOption.CREATE_NEW))) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
    }
}
