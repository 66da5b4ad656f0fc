package cn.tongxin.platform.exports;

import cn.tongxin.platform.audit.AuditTrail;
import cn.tongxin.platform.files.Attachments;
import cn.tongxin.platform.jobs.JobRun;
import cn.tongxin.platform.time.CivilClock;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where exported books are kept, for how long (P-15), and what the audit log says of them. */
@Singleton
class ExportFiles {
    private static final DateTimeFormatter IN_A_NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmm");

    private final Attachments attachments;
    private final AuditTrail trail;
    private final CivilClock clock;
    private final Duration kept;

    ExportFiles(
            Attachments attachments,
            AuditTrail trail,
            CivilClock clock,
            @ConfigProperty(name = "tongxin.exports.kept") Duration kept) {
        this.attachments = attachments;
        this.trail = trail;
        this.clock = clock;
        this.kept = kept;
    }

    /** The time in Nanning. */
    ZonedDateTime now() {
        Clock civil = clock.getClock();
        return civil.instant().atZone(civil.getZone());
    }

    long daysKept() {
        return kept.toDays();
    }

    /**
     * @param detail what the audit log tells of it: numbers and names of filters, never their
     *     values
     */
    UUID keep(JobRun run, String list, byte[] book, String detail) {
        trail.detail(detail);
        String name = list + "-" + IN_A_NAME.format(now()) + ".xlsx";
        return attachments.keepBook(name, book, new Attachments.Made(JobRun.FILES, run.id(), kept));
    }
}
