package cn.tongxin.access.proposal;

import cn.tongxin.platform.audit.Reasoned;
import cn.tongxin.platform.web.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A new proposal. */
@Schema(description = "一项新的申请")
public record ProposalRequest(
        @Schema(description = "申请种类：事物与事项，中间加点", examples = "school.close")
                @NotNull
                @Size(max = 60)
                @Pattern(regexp = "[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*", message = "没有这种申请")
                String kind,
        @Schema(description = "所申请事物的编号；新设的事物还没有编号，不填") @Nullable UUID subjectId,
        @Schema(description = "办理此事还需要的内容，如合并到哪所学校 into；新设或变更时为各项的新内容") @Size(max = 20)
                @Nullable Map<String, @NotNull @Size(min = 1, max = 200) String> change,
        @Schema(description = "申请理由") @NotNull @Size(min = 1, max = 500) @PlainText String reason,
        @Schema(description = "附件：本人为此上传的文件的编号") @Size(max = 10)
                @Nullable List<@NotNull UUID> attachments)
        implements Reasoned {
    private static final String OF_SCHOOLS = "school.";

    /** Why a school is to be merged is for the log; why somebody is to move may be private. */
    @Override
    public @Nullable String auditReason() {
        return kind != null && kind.startsWith(OF_SCHOOLS) ? reason : null;
    }

    List<UUID> attachmentsOrNone() {
        return attachments == null ? List.of() : attachments;
    }

    ProposalRequest about(UUID subject) {
        return new ProposalRequest(kind, subject, change, reason, attachments);
    }

    Map<String, String> changeOrNothing() {
        return change == null ? Map.of() : change;
    }
}
