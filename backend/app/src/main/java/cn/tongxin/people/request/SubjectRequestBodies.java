package cn.tongxin.people.request;

import static cn.tongxin.kernel.data.Mask.WHOLE;
import static cn.tongxin.kernel.data.Sensitivity.L4;

import cn.tongxin.platform.masking.Sensitive;
import cn.tongxin.platform.web.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is sent about requests. */
public final class SubjectRequestBodies {
    /** People write as they speak; only nothing at all is no text. */
    private static final String WRITTEN = "[\\s\\S]*\\S[\\s\\S]*";

    private static final String EMPTY = "请写明内容，不能只有空格";

    private SubjectRequestBodies() {}

    @Schema(name = "SubjectRequestCreate", description = "就本人或自己孩子的个人信息提出申请；撤回同意请在“同意与授权”中直接办理")
    public record SubjectRequestCreate(
            @Schema(
                            description =
                                    "事项：ACCESS 查阅、COPY 复制、CORRECT 更正、DELETE 删除、CLOSE_ACCOUNT 注销账户（只能为本人）")
                    @NotNull
                    @Pattern(
                            regexp = "ACCESS|COPY|CORRECT|DELETE|CLOSE_ACCOUNT",
                            message = "没有这种申请，请从列表中选择")
                    String kind,
            @Schema(description = "学生编号，须为已通过审核、可以查看的孩子；不填则是关于本人") @Nullable UUID student,
            @Schema(description = "具体要什么：哪些信息，哪里不对，应是什么；最多 1000 字")
                    @NotNull
                    @Size(min = 2, max = 1000)
                    @Pattern(regexp = WRITTEN, message = EMPTY)
                    @Sensitive(value = L4, mask = WHOLE)
                    String text) {}

    @Schema(name = "SubjectRequestAnswer", description = "答复一项申请")
    public record SubjectRequestAnswer(
            @Schema(description = "答复的内容：办了什么，结果怎样；申请人可以看到，最多 1000 字")
                    @NotNull
                    @Size(min = 2, max = 1000)
                    @Pattern(regexp = WRITTEN, message = EMPTY)
                    @Sensitive(value = L4, mask = WHOLE)
                    String answer,
            @Schema(description = "是否同意申请人下载学生信息的副本；只用于查阅、复制学生信息的申请") boolean copy) {}

    @Schema(name = "SubjectRequestRefusal", description = "不同意一项申请；理由和依据都须写明")
    public record SubjectRequestRefusal(
            @Schema(description = "不同意的理由，申请人可以看到；10 到 1000 字")
                    @NotNull(message = "不同意的，须书面说明理由（个人信息保护法第五十条）")
                    @Size(min = 10, max = 1000, message = "请写明理由，10 到 1000 字")
                    @Pattern(regexp = WRITTEN, message = EMPTY)
                    @Sensitive(value = L4, mask = WHOLE)
                    String reason,
            @Schema(description = "依据的法律条文，如“个人信息保护法第四十七条第二款”")
                    @NotNull(message = "请写明依据的法律条文")
                    @Size(min = 4, max = 100, message = "请写明依据的法律条文，4 到 100 字")
                    @PlainText
                    String law) {}
}
