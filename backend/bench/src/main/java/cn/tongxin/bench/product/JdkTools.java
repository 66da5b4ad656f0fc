package cn.tongxin.bench.product;

import cn.tongxin.bench.BenchException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The JDK's own tools, used on the API process from outside. */
public final class JdkTools {
    private final Path bin;

    public JdkTools() throws BenchException {
        this.bin = Path.of(System.getProperty("java.home"), "bin");
        if (!Files.isExecutable(bin.resolve("jcmd"))) {
            throw new BenchException("缺少 jcmd：请安装 Debian 软件包 openjdk-17-jdk-headless。");
        }
    }

    public String jcmd(long pid, String... words) throws IOException, BenchException {
        List<String> command = new ArrayList<>(List.of("jcmd", String.valueOf(pid)));
        command.addAll(List.of(words));
        return run(command);
    }

    /**
     * Bytes of live objects, counted at one moment while everything stands still: what a busy
     * process makes between a collection and a look at its heap is not among them.
     */
    public long liveHeapBytes(long pid) throws IOException, BenchException {
        // Once before: it may leave objects that only wait for their finalizer or cleaner.
        jcmd(pid, "GC.run");
        return liveBytes(jcmd(pid, "GC.class_histogram"));
    }

    /** Of the last line of a class histogram: instances and bytes. */
    static long liveBytes(String histogram) throws BenchException {
        List<String> lines = histogram.strip().lines().toList();
        String[] last = lines.get(lines.size() - 1).strip().split("\\s+");
        if (last.length != 3 || !last[0].equals("Total")) {
            throw new BenchException("jcmd 的输出无法识别：" + String.join(" ", last));
        }
        return Long.parseLong(last[2]);
    }

    private String run(List<String> words) throws IOException, BenchException {
        List<String> command = new ArrayList<>(words);
        command.set(0, bin.resolve(words.get(0)).toString());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new BenchException(String.join(" ", words) + " 失败：" + output.strip());
            }
            return output;
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while running " + words.get(0), e);
        }
    }
}
