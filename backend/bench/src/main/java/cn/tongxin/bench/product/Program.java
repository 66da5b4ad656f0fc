package cn.tongxin.bench.product;

import cn.tongxin.bench.machine.Proc;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A program as it was found running, so that it can be run again just like that. */
public record Program(
        String name, List<String> words, Map<String, String> environment, Path directory) {

    static Program of(String name, Proc proc) throws IOException {
        List<String> words = new ArrayList<>();
        // A server that must not be root runs in a user namespace of its own.
        if (!namespace("self").equals(namespace(String.valueOf(proc.pid())))) {
            words.addAll(List.of("unshare", "--user"));
        }
        words.addAll(proc.commandLine());
        return new Program(name, words, proc.environment(), proc.workingDirectory());
    }

    private static Path namespace(String process) throws IOException {
        return Files.readSymbolicLink(Path.of("/proc", process, "ns", "user"));
    }

    /** The same with other settings. */
    public Program with(Map<String, String> changed) {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(changed);
        return new Program(name, words, all, directory);
    }

    /** Output is added to the log. */
    Process start(Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.directory(directory.toFile());
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        return builder.start();
    }
}
