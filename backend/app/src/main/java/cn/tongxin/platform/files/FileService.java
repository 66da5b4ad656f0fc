package cn.tongxin.platform.files;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.platform.files.FileContentRepository.Whereabouts;
import cn.tongxin.platform.files.FileStore.Arrived;
import cn.tongxin.platform.files.FileViews.FileDetail;
import cn.tongxin.platform.security.CurrentCaller;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What is done with files before there is a row, and who may read one. No transaction is open while
 * bytes travel.
 */
@Singleton
class FileService {
    private static final Logger LOG = Logger.getLogger(FileService.class);

    /** How long an upload waits to be attached. */
    static final Duration WAITS = Duration.ofHours(24);

    private final FileRepository files;
    private final FileContentRepository contents;
    private final FileKeepingService keeping;
    private final Parts parts;
    private final CurrentCaller caller;
    private final long most;

    /** What looks at and keeps contents. */
    @Singleton
    record Parts(
            FileStore store,
            FileScanner scanner,
            FileOwners owners,
            UploadRoom room,
            CheckRoom checks,
            Clock clock) {}

    FileService(
            FileRepository files,
            FileContentRepository contents,
            FileKeepingService keeping,
            Parts parts,
            CurrentCaller caller,
            @ConfigProperty(name = "tongxin.files.max-bytes") long most) {
        this.files = files;
        this.contents = contents;
        this.keeping = keeping;
        this.parts = parts;
        this.caller = caller;
        this.most = most;
    }

    /** An upload as it came. */
    record Upload(String name, String mediaType, String purpose, InputStream content) {}

    FileDetail upload(Upload upload) {
        FileOwner owner =
                parts.owners()
                        .takingUploads(upload.purpose())
                        .orElseThrow(
                                () -> ProblemException.invalid("purpose", "没有这种用途，请对照接口文档填写。"));
        FileName name = FileName.of(upload.name());
        FileType type =
                FileType.declared(upload.mediaType())
                        .filter(one -> one != FileType.CSV || owner.takesTables())
                        .orElseThrow(() -> Refusal.of("不接收这种文件。" + ALLOWED));
        if (!type.isNamed(name.extension())) {
            throw Refusal.of("文件的扩展名与内容格式不符，请检查后重新上传。" + ALLOWED);
        }
        Optional.ofNullable(caller.accountId()).ifPresent(parts.room()::require);
        Arrived arrived = receive(upload.content());
        try {
            ScanState scan = checked(arrived, type);
            StoredFile.Use use =
                    new StoredFile.Use(upload.purpose(), null, parts.clock().instant().plus(WAITS));
            return keeping.keep(new StoredFile.Content(name.text(), type, arrived, scan), use);
        } finally {
            parts.store().discard(arrived);
        }
    }

    private static final String ALLOWED = "可上传 PDF、Word（docx）、Excel（xlsx）、JPG、PNG、MP4、MP3。";

    private Arrived receive(InputStream content) {
        try {
            return parts.store().receive(content, most);
        } catch (FileStore.TooLargeException e) {
            throw new ProblemException(
                    ProblemCode.TOO_LARGE, "文件最多 " + most / 1024 / 1024 + " MB。");
        } catch (IOException e) {
            throw Refusal.of("文件没有传完，请重新上传。");
        }
    }

    private ScanState checked(Arrived arrived, FileType declared) {
        try {
            parts.checks().in(() -> look(arrived, declared));
        } catch (IOException e) {
            throw new UncheckedIOException("an upload cannot be looked at", e);
        }
        ScanState scan = scanned(arrived);
        if (scan == ScanState.INFECTED) {
            throw Refusal.of("文件中发现病毒，没有保存；请用杀毒软件检查您的电脑。");
        }
        return scan;
    }

    /** A scanner that is away holds nobody up: it is asked again later. */
    private ScanState scanned(Arrived arrived) {
        try {
            return parts.scanner().scan(arrived.path());
        } catch (ScannerAwayException e) {
            LOG.warn("the virus scanner is away", e);
            return ScanState.NOT_SCANNED;
        }
    }

    private static void look(Arrived arrived, FileType declared) throws IOException {
        if (arrived.size() == 0) {
            throw Refusal.of("文件是空的，请检查后重新上传。");
        }
        FileType found = ContentCheck.sniff(arrived.path()).orElse(null);
        if (found != (declared == FileType.CSV ? null : declared)) {
            throw Refusal.of("文件的内容与扩展名不符，请检查后重新上传。" + ALLOWED);
        }
        ContentCheck.check(arrived.path(), declared);
    }

    FileDetail get(UUID id) {
        return readable(id).detail();
    }

    /**
     * A content that is going out.
     *
     * @param tag changes whenever a byte of it does
     */
    record Outgoing(Path path, FileDetail detail, String tag) {
        /** What is sent: a stretch only of the very content the caller already has a part of. */
        Optional<ByteRange> asked(@Nullable String range, @Nullable String ifRange) {
            return ifRange == null || ifRange.equals(tag)
                    ? ByteRange.asked(range, detail.size())
                    : Optional.empty();
        }
    }

    Outgoing content(UUID id) {
        Whereabouts file = readable(id);
        if (file.scan() == ScanState.INFECTED) {
            throw new ProblemException(ProblemCode.FORBIDDEN, "这个文件中发现病毒，已停止提供。");
        }
        return new Outgoing(
                parts.store().place(file.sha256()), file.detail(), '"' + file.sha256() + '"');
    }

    /** Own and not attached, or attached to something the caller may read. */
    private Whereabouts readable(UUID id) {
        Whereabouts file =
                contents.find(id)
                        .orElseThrow(
                                () -> new ProblemException(ProblemCode.NOT_FOUND, "没有找到这个文件。"));
        UUID subject = file.subject();
        if (subject == null) {
            files.own(id);
            return file;
        }
        FileOwner owner = parts.owners().get(file.purpose());
        return caller.with(
                owner.readPermission(),
                () -> {
                    owner.requireReadable(subject);
                    return file;
                });
    }
}
