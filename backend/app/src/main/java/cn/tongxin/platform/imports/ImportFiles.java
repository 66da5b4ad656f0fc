package cn.tongxin.platform.imports;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.platform.files.Attachments;
import cn.tongxin.platform.jobs.JobRun;
import cn.tongxin.platform.jobs.JobViews.JobDetail;
import cn.tongxin.platform.sheets.SheetSource;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The tables that people send in, kept for a day, and those they get back, kept as long as exports
 * are (P-15); both for whoever started the import.
 */
@Singleton
class ImportFiles {
    static final String RESOURCE = "imports";

    /** Long enough for a job that waits or is gone on with; the rows are in the database then. */
    private static final Duration TABLE_KEPT = Duration.ofDays(1);

    private final Attachments attachments;
    private final Duration kept;

    ImportFiles(
            Attachments attachments, @ConfigProperty(name = "tongxin.imports.kept") Duration kept) {
        this.attachments = attachments;
        this.kept = kept;
    }

    void attach(JobDetail job, UUID file) {
        attachments.lend(RESOURCE, job.id(), file, TABLE_KEPT);
    }

    /** The file of this job, from its first row. */
    SheetSource open(JobRun run) throws IOException {
        Attachments.Lent file = attachments.lent(RESOURCE, run.id());
        return switch (file.type()) {
            case XLSX -> SheetSource.book(file.path());
            case CSV -> SheetSource.text(file.path());
            default ->
                    throw new ProblemException(ProblemCode.FILE_REFUSED, "请上传 xlsx 或 csv 格式的表格。");
        };
    }

    UUID keepReport(JobRun run, String name, byte[] book) {
        return attachments.keepBook(name, book, new Attachments.Made(JobRun.FILES, run.id(), kept));
    }
}
