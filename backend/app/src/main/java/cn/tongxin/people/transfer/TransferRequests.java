package cn.tongxin.people.transfer;

import cn.tongxin.platform.web.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is sent about transfers. */
public final class TransferRequests {
    private TransferRequests() {}

    @Schema(name = "TransferOffer", description = "把一名在读学生转往本市另一所学校")
    public record TransferOffer(
            @Schema(description = "学生编号") @NotNull UUID student,
            @Schema(description = "转入学校编号") @NotNull UUID toSchool,
            @Schema(description = "转学的原因，转入学校也能看到；不写身份证件号码和病情") @Size(min = 2, max = 500) @PlainText
                    @Nullable String reason) {}

    @Schema(name = "TransferAccept", description = "接收一名转学学生，编入本校一个班级")
    public record TransferAccept(
            @Schema(description = "本校在读班级的编号") @NotNull UUID classGroup,
            @Schema(description = "从哪天起在本校就读") @NotNull @PastOrPresent(message = "日期不能晚于今天")
                    LocalDate on) {}

    @Schema(name = "TransferEnd", description = "不接收或撤回的理由")
    public record TransferEnd(
            @Schema(description = "理由，对方学校也能看到") @NotNull @Size(min = 2, max = 500) @PlainText
                    String reason) {}
}
