package cn.tongxin.platform.files;

import cn.tongxin.platform.web.Located;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Files as others see them. */
public final class FileViews {
    static final String PATH = "/api/v1/files";

    private FileViews() {}

    @Schema(name = "FileDetail", description = "一个文件；内容在 /files/{id}/content")
    public record FileDetail(
            @Schema(description = "编号", required = true) UUID id,
            @Schema(description = "文件名", required = true, examples = "方案.pdf") String name,
            @Schema(description = "内容格式", required = true, examples = "application/pdf")
                    String mediaType,
            @Schema(description = "大小，字节", required = true) long size,
            @Schema(
                            description = "病毒扫描：NOT_SCANNED 未扫描、CLEAN 未发现病毒、INFECTED 发现病毒，不再提供",
                            required = true)
                    String scan,
            @Schema(description = "上传时间", required = true) Instant uploadedAt)
            implements Located {
        @Override
        public String location() {
            return PATH + "/" + id;
        }
    }
}
