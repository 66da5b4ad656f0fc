package cn.tongxin.platform.drafts;

import cn.tongxin.platform.web.Action;
import cn.tongxin.platform.web.NeverStored;
import cn.tongxin.platform.web.Versioned;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Drafts as their writers send and get them. */
public final class DraftViews {
    private DraftViews() {}

    @Schema(name = "DraftContent", description = "草稿的内容")
    public record DraftContent(
            @Schema(description = "表单里填了什么，一个 JSON 对象，最大 64 KB") @NotNull
                    Map<String, Object> content) {
        /** Not even a debugger's line shows what somebody wrote. */
        @Override
        public String toString() {
            return "DraftContent";
        }
    }

    @Schema(name = "NewDraft", description = "一份新的草稿")
    public record NewDraft(
            @Schema(description = "哪一种表单", examples = "staff")
                    @NotNull
                    @Size(max = 40)
                    @Pattern(regexp = DraftKey.FORM, message = "没有这种表单")
                    String form,
            @Schema(description = "关于什么：编号，或 new", examples = "new")
                    @NotNull
                    @Size(max = 64)
                    @Pattern(regexp = DraftKey.SUBJECT, message = "只能是编号或 new")
                    String subject,
            @Schema(description = "表单里填了什么，一个 JSON 对象，最大 64 KB") @NotNull
                    Map<String, Object> content) {
        @Override
        public String toString() {
            return "NewDraft[" + form + "]";
        }
    }

    /** What saving answers: the writer has the content, so it does not travel back. */
    @Schema(name = "DraftSaved", description = "草稿已保存")
    public record DraftSaved(
            @Schema(description = "哪一种表单", required = true) String form,
            @Schema(description = "关于什么", required = true) String subject,
            @Schema(description = "保存时间", required = true) Instant savedAt,
            @Schema(description = "到这时没有再保存就清除", required = true) Instant expiresAt,
            @Schema(description = "版本号，每次保存加一", required = true) int version,
            @Schema(description = "当前登录者此刻可办理的事项", required = true) List<Action> actions)
            implements Versioned, NeverStored {}

    @Schema(name = "DraftDetail", description = "一份草稿")
    public record DraftDetail(
            @Schema(description = "哪一种表单", required = true) String form,
            @Schema(description = "关于什么", required = true) String subject,
            @Schema(description = "表单里填了什么", required = true) Map<String, Object> content,
            @Schema(description = "保存时间", required = true) Instant savedAt,
            @Schema(description = "到这时没有再保存就清除", required = true) Instant expiresAt,
            @Schema(description = "版本号，每次保存加一", required = true) int version,
            @Schema(description = "当前登录者此刻可办理的事项", required = true) List<Action> actions)
            implements Versioned, NeverStored {
        @Override
        public String toString() {
            return "DraftDetail[" + form + "]";
        }
    }
}
