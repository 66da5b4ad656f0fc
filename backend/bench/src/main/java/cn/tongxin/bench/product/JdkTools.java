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
        for (String tool : List.of("jcmd", "jstat")) {
            if (!Files.isExecutable(bin.resolve(tool))) {
                throw new BenchException("缺少 " + tool + "：请安装 Debian 软件包 openjdk-17-jdk-headless。");
            }
        }
    }

    public String jcmd(long pid, String... words) throws IOException, BenchException {
        List<String> command = new ArrayList<>(List.of("jcmd", String.valueOf(pid)));
        command.addAll(List.of(words));
        return run(command);
    }

    /** Bytes of live objects: what a full collection leaves behind. */
    public long liveHeapBytes(long pid) throws IOException, BenchException {
        // Twice: the first may leave objects that only wait for their finalizer or cleaner.
        jcmd(pid, "GC.run");
        jcmd(pid, "GC.run");
        return usedHeapBytes(run(List.of("jstat", "-gc", String.valueOf(pid))));
    }

    /** Survivor spaces, eden and old generation; the columns are the same for every collector. */
    static long usedHeapBytes(String jstat) throws BenchException {
        List<String> lines = jstat.strip().lines().toList();
        if (lines.size() < 2) {
            throw new BenchException("jstat 的输出无法识别：" + jstat);
        }
        String[] names = lines.get(0).strip().split("\\s+");
        String[] values = lines.get(lines.size() - 1).strip().split("\\s+");
        double kilobytes = 0;
        for (int i = 0; i < names.length; i++) {
            if (List.of("S0U", "S1U", "EU", "OU").contains(names[i])) {
                kilobytes += values[i].equals("-") ? 0 : Double.parseDouble(values[i]);
            }
        }
        return Math.round(kilobytes * 1024);
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
