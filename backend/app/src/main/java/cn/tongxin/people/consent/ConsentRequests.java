package cn.tongxin.people.consent;

import static cn.tongxin.kernel.data.Mask.WHOLE;
import static cn.tongxin.kernel.data.Sensitivity.L3;

import cn.tongxin.people.consent.PrivacyText.Words;
import cn.tongxin.platform.masking.Sensitive;
import cn.tongxin.platform.web.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is sent about texts, receipts and consents. */
public final class ConsentRequests {
    private static final String TEXT_ID = "同意的文本（现行版本）的编号";

    /** Blanks alone are no text. */
    private static final String SAYS_SOMETHING = "[\\s\\S]*\\S[\\s\\S]*";

    private ConsentRequests() {}

    @Schema(name = "PrivacyTextUpdate", description = "告知文本一个版本的内容")
    public record PrivacyTextUpdate(
            @Schema(description = "标题，不超过 60 个字") @NotNull @Size(min = 4, max = 60) @PlainText
                    String title,
            @Schema(description = "目的和信息种类，不超过 500 个字；与上一版本不同的，公布后须重新征得同意（P-07）")
                    @NotNull
                    @Pattern(regexp = SAYS_SOMETHING, message = "请写明目的和信息种类")
                    @Size(min = 4, max = 500)
                    String what,
            @Schema(description = "为什么必要，不超过 500 个字；需要单独同意的用途必填（P-04）") @Size(min = 4, max = 500)
                    @Nullable String necessity,
            @Schema(description = "同意、不同意和撤回各有什么影响，不超过 500 个字；需要同意的用途必填（P-04）")
                    @Size(min = 4, max = 500)
                    @Nullable String effect,
            @Schema(description = "正文，不超过 20000 个字，空行分段")
                    @NotNull
                    @Pattern(regexp = SAYS_SOMETHING, message = "请填写正文")
                    @Size(min = 10, max = 20_000)
                    String body) {
        Words words() {
            return new Words(title, what, said(necessity), said(effect), body);
        }

        /** Blanks say nothing (P-04). */
        private static @Nullable String said(@Nullable String text) {
            return text == null || text.isBlank() ? null : text;
        }
    }

    @Schema(name = "PrivacyTextCreate", description = "起草一个用途的新版本")
    public record PrivacyTextCreate(
            @Schema(
                            description =
                                    "用途：GENERAL 个人信息保护告知、CHILD_RULES 儿童个人信息处理规则、"
                                            + "PHOTO 照片展示、WORKS 作品展示")
                    @NotNull
                    @Pattern(regexp = "GENERAL|CHILD_RULES|PHOTO|WORKS", message = "没有这种用途，请从列表中选择")
                    String purpose,
            @Schema(description = "内容") @NotNull @Valid PrivacyTextUpdate words) {}

    @Schema(name = "NoticesShown", description = "向本人完整展示过的告知文本")
    public record NoticesShown(
            @Schema(description = "现行告知文本的编号") @NotNull @Size(min = 1, max = 10)
                    List<@NotNull UUID> texts) {}

    @Schema(name = "ConsentCreate", description = "监护人代未满十四周岁的孩子同意一个用途")
    public record ConsentCreate(
            @Schema(description = "孩子的编号") @NotNull UUID student,
            @Schema(description = TEXT_ID) @NotNull UUID text) {}

    @Schema(name = "WrittenConsentCreate", description = "学校收到的、已满十四周岁学生本人签字的同意书")
    public record WrittenConsentCreate(
            @Schema(description = "学生编号") @NotNull UUID student,
            @Schema(description = TEXT_ID) @NotNull UUID text,
            @Schema(description = "学生本人签字的日期，不晚于今天") @NotNull @PastOrPresent(message = "签字日期不能晚于今天")
                    LocalDate signedOn,
            @Schema(description = "同意书存放的编号或位置，不超过 100 个字")
                    @NotNull
                    @Size(min = 1, max = 100)
                    @PlainText
                    @Sensitive(value = L3, mask = WHOLE)
                    String paperRef) {}
}
