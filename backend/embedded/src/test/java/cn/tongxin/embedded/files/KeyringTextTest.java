package cn.tongxin.embedded.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyringTextTest {
    private static final int WRITERS = 8;
    private static final int ROUNDS = 25;

    @TempDir Path directory;

    @Test
    void writersAtATimeAllReadTheKeysOfOne() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                assertEquals(1, textsRead(writers, directory.resolve("keyring" + round)).size());
            }
        } finally {
            writers.shutdownNow();
        }
        try (var files = Files.list(directory)) {
            assertEquals(ROUNDS, files.count(), "drafts are left behind");
        }
    }

    private static Set<String> textsRead(ExecutorService writers, Path file) throws Exception {
        CyclicBarrier start = new CyclicBarrier(WRITERS);
        Callable<String> write =
                () -> {
                    start.await();
                    return Files.readString(KeyringText.in(file));
                };
        List<Callable<String>> all = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            all.add(write);
        }
        Set<String> texts = new HashSet<>();
        for (Future<String> read : writers.invokeAll(all)) {
            texts.add(read.get());
        }
        return texts;
    }
}
