package cn.tongxin.embedded.process;

import cn.tongxin.embedded.files.FileTrees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * A temporary directory for servers that live as long as this JVM. A JVM that is killed cannot stop
 * them: the next one that makes such a directory does.
 */
public record TestDirectory(Path path, Children children) {
    private static final String PREFIX = "tongxin-test-";
    private static final String OWNER = "owner";
    private static final String CHILDREN = "children.json";

    public static TestDirectory make(String purpose) throws IOException {
        Path parent = Path.of(System.getProperty("java.io.tmpdir"));
        sweep(parent);
        Path directory = Files.createTempDirectory(parent, PREFIX + purpose + "-");
        ProcessHandle self = ProcessHandle.current();
        Files.writeString(directory.resolve(OWNER), self.pid() + " " + startOf(self));
        return new TestDirectory(directory, Children.recordedIn(directory.resolve(CHILDREN)));
    }

    /** Stops the servers and removes what they wrote. */
    public void discard() {
        children.stopAll(name -> {});
        try {
            FileTrees.delete(path);
        } catch (IOException e) {
            System.err.println("left behind: " + path + " (" + e.getMessage() + ")");
        }
    }

    static void sweep(Path parent) throws IOException {
        List<Path> directories;
        try (var entries = Files.list(parent)) {
            directories =
                    entries.filter(e -> e.getFileName().toString().startsWith(PREFIX))
                            .filter(e -> Files.isWritable(e) && Files.exists(e.resolve(OWNER)))
                            .toList();
        }
        for (Path directory : directories) {
            if (!ownerLives(directory.resolve(OWNER))) {
                Children.stopLeftOvers(directory.resolve(CHILDREN), name -> {});
                FileTrees.delete(directory);
            }
        }
    }

    private static boolean ownerLives(Path file) {
        try {
            String[] owner = Files.readString(file).split(" ", 2);
            return ProcessHandle.of(Long.parseLong(owner[0]))
                    .map(process -> startOf(process).toString().equals(owner[1]))
                    .orElse(false);
        } catch (IOException | NumberFormatException e) {
            return true; // just being made or just being removed by its owner
        }
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }
}
