package cn.tongxin.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** The directory that keeps the raw output a claim rests on. It is committed, so it stays small. */
public record Results(Path directory) {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm");
    private static final int MOST_BYTES = 200_000;

    /** {@code results/<date>-<name>}, made now. */
    public static Results create(Path bench, String name) throws IOException {
        String stamp = LocalDateTime.now().format(STAMP);
        Path directory = bench.resolve("results").resolve(stamp + "-" + name);
        return new Results(Files.createDirectories(directory));
    }

    /** A directory of its own within this one; this one when it is made for that alone. */
    public Results below(String name) throws IOException {
        return directory.getFileName().toString().endsWith("-" + name)
                ? this
                : new Results(Files.createDirectories(directory.resolve(name)));
    }

    public void write(String name, String text) throws IOException {
        String kept =
                text.length() > MOST_BYTES / 4
                        ? text.substring(0, MOST_BYTES / 4) + "\n… (shortened)\n"
                        : text;
        Files.writeString(directory.resolve(name), kept);
    }

    /** What a program is going to read, and therefore whole. */
    public void writeWhole(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }

    /** Shown to people; not the way to it on this machine. */
    public String shownAs() {
        return "backend/bench/results/" + directory.getFileName();
    }
}
