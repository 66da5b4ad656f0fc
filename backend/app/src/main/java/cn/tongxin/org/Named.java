package cn.tongxin.org;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Another record and what it is called: a school, a class. */
@Schema(name = "Named", description = "另一条记录及其名称")
public record Named(
        @Schema(description = "内部编号", required = true) UUID id,
        @Schema(description = "名称", required = true) String name) {}
