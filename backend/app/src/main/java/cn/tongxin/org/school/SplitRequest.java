package cn.tongxin.org.school;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a new school would be and what it would take along. */
@Schema(name = "SchoolSplitCreate", description = "一份学校分立方案")
public record SplitRequest(
        @Schema(description = "新学校的各项内容，与新设学校的申请相同") @NotNull @Size(max = 20)
                Map<String, @NotNull @Size(min = 1, max = 200) String> newSchool,
        @Schema(description = "转入新学校的在读班级") @NotNull @Size(max = 200) Set<@NotNull UUID> classes,
        @Schema(description = "转入新学校的任职") @NotNull @Size(max = 500) Set<@NotNull UUID> assignments,
        @Schema(description = "财务清算完成日期；民办学校分立时必填") @PastOrPresent(message = "财务清算完成日期不能晚于今天")
                @Nullable LocalDate liquidatedOn) {}
