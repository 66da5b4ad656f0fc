package cn.tongxin.platform.audit;

import cn.tongxin.platform.files.Attachments;
import cn.tongxin.platform.jobs.JobKind;
import cn.tongxin.platform.jobs.JobResult;
import cn.tongxin.platform.jobs.JobRun;
import cn.tongxin.schema.audit.AuditReport;
import cn.tongxin.schema.audit.AuditReport.Finding;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Looks at the whole audit log as a job: intact, or which line or block is not as it was sealed.
 * The command beside the migrations stays the proof for whoever does not trust this process (ADR
 * 0006).
 */
@Singleton
class AuditVerification implements JobKind<VerificationRequest> {
    static final String PERMISSION = "audit-verification:write";

    /** P-15: files that are made for taking away. */
    private static final Duration KEPT = Duration.ofDays(7);

    private final AuditVerificationRepository log;
    private final Attachments attachments;
    private final Clock clock;

    AuditVerification(AuditVerificationRepository log, Attachments attachments, Clock clock) {
        this.log = log;
        this.attachments = attachments;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "audit-verification.run";
    }

    @Override
    public String name() {
        return "核验审计日志";
    }

    @Override
    public String permission() {
        return PERMISSION;
    }

    @Override
    public Class<VerificationRequest> input() {
        return VerificationRequest.class;
    }

    @Override
    public JobResult run(JobRun run, VerificationRequest input) {
        run.note("逐块核对封条与记录");
        run.total(log.blocks());
        AuditReport report = log.verify(clock.instant(), input.roots(), block -> run.step());
        for (Finding finding : report.findings()) {
            String subject = finding.block() == 0 ? "未封存" : "区块 " + finding.block();
            run.error(subject, finding.sentence());
        }
        return new JobResult(summary(report), facts(report), roots(run));
    }

    /** To be kept outside the database: with them the next look also sees what was cut off. */
    private UUID roots(JobRun run) {
        String table = "区块,封条,封存日期\r\n" + String.join("\r\n", log.dailyRoots()) + "\r\n";
        return attachments.keepTable("审计封条.csv", table, JobRun.FILES, run.id(), KEPT);
    }

    private static String summary(AuditReport report) {
        String read = "核对了 " + report.blocks() + " 个区块、" + report.rows() + " 条记录";
        return report.intact()
                ? read + "，与封存时完全一致。"
                : read + "，发现 " + report.found() + " 处不符，见逐条报告；请立即告知个人信息保护负责人。";
    }

    private static Map<String, String> facts(AuditReport report) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("intact", String.valueOf(report.intact()));
        facts.put("blocks", String.valueOf(report.blocks()));
        facts.put("rows", String.valueOf(report.rows()));
        facts.put("found", String.valueOf(report.found()));
        if (report.last() != null) {
            facts.put("lastBlock", String.valueOf(report.last().id()));
            facts.put("lastRoot", report.last().root());
        }
        return facts;
    }
}
