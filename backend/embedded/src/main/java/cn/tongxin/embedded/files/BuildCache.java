package cn.tongxin.embedded.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Things that take long to make and are the same for everybody on this machine: unpacked programs,
 * a built Keycloak, a database that already holds the realm. One directory each, named by what it
 * was made from. It is made beside its place, under a lock, and moved there in one step: whoever
 * sees the directory sees all of it, and a killed build leaves nothing behind that counts.
 */
public final class BuildCache {
    private static final Duration KEPT_UNUSED = Duration.ofDays(45);

    /** The largest entry, a built Keycloak, takes 190 MB. */
    private static final long FREE_BYTES = 700L * 1024 * 1024;

    private static final ConcurrentHashMap<Path, Object> LOCKS_OF_THIS_PROCESS =
            new ConcurrentHashMap<>();

    private final Path root;

    public BuildCache(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** {@code TONGXIN_CACHE}, or {@code ~/.cache/tongxin}. */
    public static BuildCache ofThisUser() {
        String chosen = System.getenv("TONGXIN_CACHE");
        return new BuildCache(
                chosen == null || chosen.isBlank()
                        ? Path.of(System.getProperty("user.home"), ".cache", "tongxin")
                        : Path.of(chosen));
    }

    /** Fills an empty directory. */
    public interface Maker {
        void make(Path emptyDirectory) throws IOException;
    }

    /** The directory {@code kind-key}, made now if nobody has made it before. */
    public Path directory(String kind, String key, Maker maker) throws IOException {
        FileTrees.createPrivateDirectory(root);
        Path place = root.resolve(kind + "-" + key);
        if (Files.isDirectory(place)) {
            return used(place);
        }
        // A file lock excludes other processes but throws inside one: threads take turns first.
        synchronized (LOCKS_OF_THIS_PROCESS.computeIfAbsent(place, p -> new Object())) {
            try (FileChannel channel =
                            FileChannel.open(
                                    root.resolve(kind + "-" + key + ".lock"),
                                    StandardOpenOption.CREATE,
                                    StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (!lock.isValid()) {
                    throw new IOException("lost the lock on " + place);
                }
                if (!Files.isDirectory(place)) {
                    requireFreeSpace();
                    Path draft = root.resolve(kind + "-" + key + ".draft");
                    FileTrees.delete(draft);
                    FileTrees.createPrivateDirectory(draft);
                    maker.make(draft);
                    Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
                    dropUnused(kind);
                }
            }
        }
        return used(place);
    }

    private void requireFreeSpace() throws IOException {
        long free = Files.getFileStore(root).getUsableSpace();
        if (free < FREE_BYTES) {
            throw new IOException(
                    "缓存目录 "
                            + root
                            + " 所在磁盘只剩 "
                            + free / 1_048_576
                            + " MB，至少需要 "
                            + FREE_BYTES / 1_048_576
                            + " MB；请清理磁盘，或用环境变量 TONGXIN_CACHE 换一个位置。");
        }
    }

    private static Path used(Path place) throws IOException {
        Files.setLastModifiedTime(place, FileTime.from(Instant.now()));
        return place;
    }

    private void dropUnused(String kind) throws IOException {
        Instant limit = Instant.now().minus(KEPT_UNUSED);
        List<Path> old;
        try (var entries = Files.list(root)) {
            old =
                    entries.filter(e -> e.getFileName().toString().startsWith(kind + "-"))
                            .filter(Files::isDirectory)
                            .filter(e -> isOlder(e, limit))
                            .toList();
        }
        for (Path entry : old) {
            FileTrees.delete(entry);
        }
    }

    private static boolean isOlder(Path entry, Instant limit) {
        try {
            return Files.getLastModifiedTime(entry).toInstant().isBefore(limit);
        } catch (IOException e) {
            return false; // gone meanwhile: nothing to drop
        }
    }
}
