package cn.tongxin.embedded.postgres;

import cn.tongxin.embedded.files.BuildCache;
import cn.tongxin.embedded.files.Fingerprint;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The real PostgreSQL programs, unpacked once per machine from the archive on the class path. */
public final class PostgresPrograms {
    private final Path home;
    private final String version;

    private PostgresPrograms(Path home, String version) {
        this.home = home;
        this.version = version;
    }

    public static PostgresPrograms unpacked(BuildCache cache) throws IOException {
        String archive = "/" + archiveName();
        byte[] bytes;
        try (InputStream in = PostgresPrograms.class.getResourceAsStream(archive)) {
            if (in == null) {
                throw new IOException("类路径上没有适用于本机的 PostgreSQL 程序包 " + archive);
            }
            bytes = in.readAllBytes();
        }
        String version = new Fingerprint().add(bytes).value();
        Path home =
                cache.directory(
                        "postgres",
                        version,
                        empty -> {
                            try (InputStream in = new ByteArrayInputStream(bytes)) {
                                unpack(in, empty);
                            }
                        });
        return new PostgresPrograms(home, version);
    }

    /** Changes whenever the programs do. */
    public String version() {
        return version;
    }

    /**
     * The words that run one of the programs. PostgreSQL refuses to run as root; in a user
     * namespace of its own it neither is root nor needs another account to own its files.
     */
    public List<String> command(String program) {
        List<String> words = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            words.addAll(List.of("unshare", "--user"));
        }
        words.add(home.resolve("bin").resolve(program).toString());
        return words;
    }

    private static String archiveName() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        boolean arm = machine.equals("aarch64") || machine.equals("arm64");
        return "postgres-"
                + (system.contains("mac") ? "darwin" : "linux")
                + "-"
                + (arm ? "arm_64" : "x86_64")
                + ".txz";
    }

    private static void unpack(InputStream packed, Path into) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (TarArchiveEntry e = tar.getNextEntry(); e != null; e = tar.getNextEntry()) {
                Path target = into.resolve(e.getName()).normalize();
                if (!target.startsWith(into)) {
                    throw new IOException("archive entry outside of its directory: " + e.getName());
                }
                Files.createDirectories(e.isDirectory() ? target : target.getParent());
                if (e.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(e.getLinkName()));
                } else if (e.isFile()) {
                    Files.copy(tar, target);
                    if ((e.getMode() & 0100) != 0 && !target.toFile().setExecutable(true)) {
                        throw new IOException("cannot make executable: " + target);
                    }
                }
            }
        }
    }
}
