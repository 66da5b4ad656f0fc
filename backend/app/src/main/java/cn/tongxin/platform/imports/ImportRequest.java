package cn.tongxin.platform.imports;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A table to be taken over. */
@Schema(description = "导入一份表格的请求")
public record ImportRequest(
        @Schema(description = "导入什么：schools 新设学校、staff 教职工、students 学生和监护人", examples = "students")
                @NotNull
                @Size(max = 40)
                @Pattern(regexp = "[a-z]+(-[a-z]+)*", message = "不能导入这一类内容")
                String resource,
        @Schema(description = "表格文件的编号；先以用途 imports 上传 xlsx 或 csv") @NotNull UUID file,
        @Schema(description = "导入到哪一所学校；导入教职工、学生时必填，导入新设学校时不填") @Nullable UUID school,
        @Schema(description = "CHECK 只核对、不保存，WRITE 导入")
                @NotNull
                @Pattern(regexp = "CHECK|WRITE", message = "请填写 CHECK 或 WRITE")
                String mode,
        @Schema(description = "是否要么全部导入、要么一行也不导入；否则有误的行留下，其余导入") @NotNull Boolean together) {}
