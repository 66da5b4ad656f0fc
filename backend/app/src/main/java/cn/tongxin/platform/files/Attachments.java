package cn.tongxin.platform.files;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.platform.files.FileContentRepository.Kept;
import cn.tongxin.platform.files.FileContentRepository.To;
import cn.tongxin.platform.files.FileViews.FileDetail;
import cn.tongxin.platform.security.CurrentCaller;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
        if (!each.isEmpty()
                && contents.attach(new To(resource, subject, null), account(), each)
                        < each.size()) {
            throw ProblemException.invalid("attachments", "有附件已失效或不是您上传的，请重新上传后再提交。");
        }
    }

    /**
     * As {@link #attach}, one file that a piece of work reads.
     *
     * @param kept after that it is removed
     */
    public void lend(String resource, UUID subject, UUID file, Duration kept) {
        To work = new To(resource, subject, clock.instant().plus(kept));
        if (contents.attach(work, account(), Set.of(file)) == 0) {
            throw ProblemException.invalid("file", "文件已失效、已用过或不是您上传的，请重新上传后再提交。");
        }
    }

    /** A content that a piece of work reads where it lies. */
    public record Lent(Path path, FileType type) {}

    /**
     * @throws ProblemException NOT_FOUND when it has been removed, FILE_REFUSED when a virus was
     *     found in it
     */
    public Lent lent(String resource, UUID subject) {
        Kept kept =
                contents.kept(resource, subject)
                        .orElseThrow(
                                () ->
                                        new ProblemException(
                                                ProblemCode.NOT_FOUND, "文件已过保存期限，请重新上传。"));
        if (kept.scan() == ScanState.INFECTED) {
            throw Refusal.of("文件中发现病毒，不再读取；请用杀毒软件检查您的电脑。");
        }
        return new Lent(store.place(kept.sha256()), kept.type());
    }

    private UUID account() {
        return Objects.requireNonNull(caller.accountId(), "uploads belong to an account");
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
