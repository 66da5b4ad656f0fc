package cn.tongxin.embedded.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildCacheTest {
    @TempDir Path root;

    @Test
    void manyWhoAskAtOnceGetOneDirectoryMadeOnce() throws Exception {
        BuildCache cache = new BuildCache(root);
        AtomicInteger made = new AtomicInteger();
        Callable<Path> ask =
                () ->
                        cache.directory(
                                "thing",
                                "1",
                                empty -> {
                                    made.incrementAndGet();
                                    Files.writeString(empty.resolve("complete"), "yes");
                                });
        var threads = Executors.newFixedThreadPool(4);
        try {
            for (var answer : threads.invokeAll(Stream.generate(() -> ask).limit(8).toList())) {
                assertTrue(Files.exists(answer.get().resolve("complete")));
            }
        } finally {
            threads.shutdownNow();
        }
        assertEquals(1, made.get());
    }

    @Test
    void aFailedMakingLeavesNothingThatCountsAndIsTriedAgain() throws IOException {
        BuildCache cache = new BuildCache(root);
        assertThrows(
                IOException.class,
                () ->
                        cache.directory(
                                "thing",
                                "2",
                                empty -> {
                                    Files.writeString(empty.resolve("half"), "");
                                    throw new IOException("power cut");
                                }));
        Path place = cache.directory("thing", "2", empty -> {});
        assertFalse(Files.exists(place.resolve("half")));
    }

    @Test
    void whatNobodyUsedForWeeksGoesWhenSomethingNewComes() throws IOException {
        BuildCache cache = new BuildCache(root);
        Path old = cache.directory("thing", "old", empty -> {});
        Path other = cache.directory("other", "old", empty -> {});
        FileTime longAgo = FileTime.from(Instant.now().minus(Duration.ofDays(90)));
        for (Path entry : List.of(old, other)) {
            Files.setLastModifiedTime(entry, longAgo);
        }
        cache.directory("thing", "new", empty -> {});
        assertFalse(Files.exists(old));
        assertTrue(Files.exists(other));
    }
}
