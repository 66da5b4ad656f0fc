package cn.tongxin.bench.fault;

import cn.tongxin.bench.BenchException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The example puller, run from its source as its head says. */
final class PullerProcess implements AutoCloseable {
    private static final String SOURCE = "openapi/examples/PartnerPuller.java";

    private final Path source;
    private final Path output;
    private final Map<String, String> environment;
    private Process running;

    PullerProcess(Ground ground, Partner.Key key, UUID agreement, Path scratch) {
        this.source = ground.settings().checkout().resolve(SOURCE);
        this.output = scratch.resolve("puller.log");
        this.environment =
                Map.of(
                        "TONGXIN_API", ground.parts().bases().get(0).toString(),
                        "TONGXIN_CLIENT_ID", key.clientId(),
                        "TONGXIN_CLIENT_SECRET", key.secret(),
                        "TONGXIN_AGREEMENT", agreement.toString(),
                        "TONGXIN_TARGET", scratch.resolve("copy.db").toString(),
                        "TONGXIN_PARTS", "2");
    }

    /**
     * @param every seconds between two passes
     */
    void start(int every) throws IOException {
        running = process(every, List.of());
    }

    void kill() throws BenchException {
        running.destroyForcibly();
        end(running);
    }

    /** One pass; what it ends with. */
    int runOnce() throws IOException, BenchException {
        return end(process(0, List.of()));
    }

    /** Rows and fingerprint of the copy. */
    String count() throws IOException, BenchException {
        end(process(0, List.of("--count")));
        List<String> lines = output().lines().toList();
        return lines.get(lines.size() - 1);
    }

    String output() throws IOException {
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    private Process process(int every, List<String> arguments) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Dfile.encoding=UTF-8",
                                "-cp",
                                System.getProperty("java.class.path"),
                                source.toString()));
        command.addAll(arguments);
        File log = output.toFile();
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        builder.environment().putAll(environment);
        builder.environment().put("TONGXIN_EVERY", String.valueOf(every));
        return builder.start();
    }

    private static int end(Process process) throws BenchException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("等待示例程序时被中断。");
        }
    }

    @Override
    public void close() {
        if (running != null) {
            running.destroyForcibly();
        }
    }
}
