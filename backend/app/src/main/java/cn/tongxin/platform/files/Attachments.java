package cn.tongxin.platform.files;

import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.platform.files.FileViews.FileDetail;
import cn.tongxin.platform.security.CurrentCaller;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Files for the modules whose things have some. */
@Singleton
public class Attachments {
    private final FileContentRepository contents;
    private final FileKeepingService keeping;
    private final FileStore store;
    private final CurrentCaller caller;
    private final Clock clock;

    Attachments(
            FileContentRepository contents,
            FileKeepingService keeping,
            FileStore store,
            CurrentCaller caller,
            Clock clock) {
        this.contents = contents;
        this.keeping = keeping;
        this.store = store;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Attaches the caller's own uploads to a new thing, in the transaction that makes it.
     *
     * @throws ProblemException VALIDATION when one is not there, another's, or attached already
     */
    public void attach(String resource, UUID subject, Collection<UUID> files) {
        Set<UUID> each = Set.copyOf(files);
        UUID account = Objects.requireNonNull(caller.accountId(), "uploads belong to an account");
        if (!each.isEmpty() && contents.attach(resource, subject, account, each) < each.size()) {
            throw ProblemException.invalid("attachments", "有附件已失效或不是您上传的，请重新上传后再提交。");
        }
    }

    /** Of things that the caller may read, in one look-up. */
    public Map<UUID, List<FileDetail>> of(String resource, Collection<UUID> subjects) {
        return subjects.isEmpty() ? Map.of() : contents.attached(resource, subjects);
    }

    /**
     * Keeps a table that the product has made, for whoever may read the thing it belongs to.
     *
     * @param kept after that it is removed
     */
    public UUID keepTable(String name, String text, String resource, UUID subject, Duration kept) {
        // The mark at the start lets spreadsheets read Chinese.
        byte[] bytes = ("\ufeff" + text).getBytes(StandardCharsets.UTF_8);
        return keep(name, FileType.CSV, bytes, new Made(resource, subject, kept));
    }

    /**
     * What a file of the product's own belongs to.
     *
     * @param kept after that it is removed
     */
    public record Made(String resource, UUID subject, Duration kept) {}

    /** As {@link #keepTable}, a workbook. */
    public UUID keepBook(String name, byte[] book, Made made) {
        return keep(name, FileType.XLSX, book, made);
    }

    private UUID keep(String name, FileType type, byte[] bytes, Made made) {
        FileStore.Arrived arrived;
        try {
            arrived = store.receive(new ByteArrayInputStream(bytes), bytes.length);
        } catch (IOException e) {
            throw new UncheckedIOException("a file cannot be kept", e);
        }
        try {
            return keeping.keep(
                            new StoredFile.Content(name, type, arrived, ScanState.NOT_SCANNED),
                            new StoredFile.Use(
                                    made.resource(),
                                    made.subject(),
                                    clock.instant().plus(made.kept())))
                    .id();
        } finally {
            store.discard(arrived);
        }
    }
}
