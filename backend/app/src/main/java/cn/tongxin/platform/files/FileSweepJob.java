package cn.tongxin.platform.files;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Removes contents of which no row speaks any more, and has a scanner look at what none has seen.
 */
@Singleton
public class FileSweepJob {
    private static final Logger LOG = Logger.getLogger(FileSweepJob.class);
    private static final int AT_ONCE = 500;
    private static final int SCANNED_AT_ONCE = 20;

    private final FileStore store;
    private final FileContentRepository contents;
    private final FileKeepingService keeping;
    private final FileScanner scanner;
    private final Clock clock;

    FileSweepJob(
            FileStore store,
            FileContentRepository contents,
            FileKeepingService keeping,
            FileScanner scanner,
            Clock clock) {
        this.store = store;
        this.contents = contents;
        this.keeping = keeping;
        this.scanner = scanner;
        this.clock = clock;
    }

    @Scheduled(
            identity = "file-sweep",
            every = "{tongxin.files.sweep-every}",
            delayed = "5m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void sweep() {
        Instant before = clock.instant().minus(FileService.WAITS);
        store.removeLeftOvers(before);
        List<String> old = store.olderThan(before);
        for (int from = 0; from < old.size(); from += AT_ONCE) {
            List<String> some = old.subList(from, Math.min(old.size(), from + AT_ONCE));
            Set<String> orphans = new HashSet<>(some);
            orphans.removeAll(contents.known(some));
            orphans.forEach(keeping::removeContent);
        }
    }

    @Scheduled(
            identity = "file-scan",
            every = "{tongxin.files.scan-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void scan() {
        if (!scanner.isThere()) {
            return;
        }
        try {
            for (FileContentRepository.Unscanned file : contents.unscanned(SCANNED_AT_ONCE)) {
                ScanState state = scanner.scan(store.place(file.sha256()));
                if (state == ScanState.NOT_SCANNED) {
                    // Too large for the scanner, perhaps: the others go first from now on.
                    contents.tried(file.id(), clock.instant());
                } else {
                    contents.scanned(file.id(), state);
                }
            }
        } catch (ScannerAwayException e) {
            LOG.warn("the virus scanner is away; files wait for it", e);
        }
    }
}
