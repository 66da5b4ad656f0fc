package cn.tongxin.embedded.start;

import cn.tongxin.embedded.files.FileTrees;
import cn.tongxin.embedded.files.Secrets;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * Everything one installation of {@code ./start} keeps: databases, passwords, logs. One run at a
 * time holds it; the lock ends with the process, however that ends.
 */
public final class DataDirectory implements AutoCloseable {
    /** Shows that a directory is ours to write into and, on --reset, to empty. */
    static final String MARKER = "tongxin-data";

    private static final String LOCK = "lock";

    private final Path root;
    private final FileChannel lock;

    private DataDirectory(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    public static DataDirectory open(Path root) throws UserError, IOException {
        if (Files.exists(root) && !Files.isDirectory(root)) {
            throw new UserError("数据目录 " + root + " 是一个文件，请用 --data 另选一个目录。");
        }
        if (Files.isDirectory(root) && !isOurs(root)) {
            throw new UserError("目录 " + root + " 里已有别的文件，不是同心圆的数据目录，请用 --data 另选一个空目录。");
        }
        FileTrees.createPrivateDirectory(root);
        if (!Files.exists(root.resolve(MARKER))) {
            FileTrees.writePrivately(root.resolve(MARKER), "同心圆 ./start 的数据目录\n");
        }
        FileChannel channel =
                FileChannel.open(
                        root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(channel)) {
            channel.close();
            throw new UserError(
                    "数据目录 " + root + " 正被另一个 ./start 使用；请先停止它，或用 --data 和 --port 另起一份。");
        }
        return new DataDirectory(root, channel);
    }

    private static boolean isOurs(Path root) throws IOException {
        if (Files.exists(root.resolve(MARKER))) {
            return true;
        }
        try (var entries = Files.list(root)) {
            return entries.findAny().isEmpty();
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // another start in this very process (tests)
        }
    }

    /** Removes everything but the lock we hold and the marker that makes it ours. */
    public void empty() throws IOException {
        List<Path> entries;
        try (var all = Files.list(root)) {
            entries =
                    all.filter(e -> !List.of(LOCK, MARKER).contains(e.getFileName().toString()))
                            .toList();
        }
        for (Path entry : entries) {
            FileTrees.delete(entry);
        }
    }

    public void requireFreeSpace(long bytes) throws UserError, IOException {
        FileStore store = Files.getFileStore(root);
        if (store.getUsableSpace() < bytes) {
            throw new UserError(
                    "数据目录 "
                            + root
                            + " 所在磁盘只剩 "
                            + store.getUsableSpace() / 1_048_576
                            + " MB，至少需要 "
                            + bytes / 1_048_576
                            + " MB；请清理磁盘，或用 --data 换一个位置。");
        }
    }

    public Path file(String name) {
        return root.resolve(name);
    }

    /** A new log for this run; that of the run before is kept as {@code NAME.before.log}. */
    public Path log(String name) throws IOException {
        Path directory = FileTrees.createPrivateDirectory(root.resolve("log"));
        Path log = directory.resolve(name + ".log");
        if (Files.exists(log)) {
            Files.move(
                    log,
                    directory.resolve(name + ".before.log"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        return log;
    }

    public Secrets secrets() throws IOException {
        return Secrets.in(root.resolve("secrets.properties"));
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
