package cn.tongxin.platform.files;

import cn.tongxin.platform.audit.Audited;
import cn.tongxin.platform.files.FileViews.FileDetail;
import cn.tongxin.platform.web.ListRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.PathPart;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Files: taken in as raw bytes, given out as attachments only, from a path of their own. */
@Path("/api/v1/files")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "files", description = "文件")
public class FileResource {
    private static final String PDF = "application/pdf";
    private static final String DOCX =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String JPG = "image/jpeg";
    private static final String PNG = "image/png";
    private static final String MP4 = "video/mp4";
    private static final String MP3 = "audio/mpeg";
    private static final String CSV = "text/csv";

    private final FileService service;
    private final ListRequest request;

    FileResource(FileService service, ListRequest request) {
        this.service = service;
        this.request = request;
    }

    @POST
    @ResponseStatus(201)
    @Consumes({PDF, DOCX, XLSX, JPG, PNG, MP4, MP3, CSV})
    @Audited(action = "file.upload", entity = "file")
    @PermissionsAllowed("file:write")
    @Operation(
            summary = "上传文件",
            description =
                    "请求内容就是文件本身，最大 20 MB，格式按内容检查，须与扩展名和 Content-Type 一致；CSV 只用于导入。上传后只有本人可见，24 小时内未用作附件的会清除；未用作附件的最多 50 个、合计 200 MB（可配置），超过时回复 429。")
    public FileDetail upload(
            @Parameter(description = "文件名，UTF-8 百分号编码", required = true)
                    @HeaderParam("File-Name")
                    @Schema(maxLength = 1000)
                    @Nullable String name,
            @Parameter(description = "将附在哪一类事物上，如 proposals", required = true)
                    @QueryParam("purpose")
                    @Schema(pattern = "^[a-z]+(-[a-z]+)*$")
                    @Nullable String purpose,
            @Context HttpHeaders headers,
            @NotNull InputStream content) {
        request.only(Set.of("purpose"));
        MediaType type = headers.getMediaType();
        return service.upload(
                new FileService.Upload(
                        Objects.requireNonNullElse(name, ""),
                        type.getType() + "/" + type.getSubtype(),
                        Objects.requireNonNullElse(purpose, ""),
                        content));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("file:read")
    @Operation(summary = "一个文件", description = "文件的名称、大小和扫描状态。能看它所附事物的人就能看它；未附上的只有上传者能看。")
    public FileDetail get(@Parameter(description = "文件编号") @PathParam("id") UUID id) {
        request.only(Set.of());
        return service.get(id);
    }

    @GET
    @Path("/{id}/content")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Audited(action = "file.download", entity = "file")
    @PermissionsAllowed("file:read")
    @Operation(
            summary = "文件内容",
            description =
                    "一律作为附件、不分格式地下载，格式见文件信息。发现病毒的不再提供。中断后可用 Range 从已收到的位置接着下载，并以 If-Range 带上 ETag。")
    @APIResponse(
            responseCode = "200",
            description = "整个文件",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "206",
            description = "Range 所要的一段",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "416", ref = "#/components/responses/Problem416")
    public RestResponse<PathPart> content(
            @Parameter(description = "文件编号") @PathParam("id") UUID id,
            @Parameter(description = "只要其中一段，如 bytes=1048576-；一次一段，其他写法按整个文件回复")
                    @HeaderParam("Range")
                    @Nullable String range,
            @Parameter(description = "手中那一段的 ETag；内容已变时回复整个文件") @HeaderParam("If-Range")
                    @Nullable String ifRange) {
        request.only(Set.of());
        FileService.Outgoing file = service.content(id);
        long size = file.detail().size();
        Optional<ByteRange> asked = file.asked(range, ifRange);
        ByteRange sent = asked.orElse(ByteRange.whole(size));
        // Sent from the disk by the kernel; the library's own reading of Range knows no If-Range.
        PathPart part = new PathPart(file.path(), sent.first(), sent.length());
        RestResponse.Status status =
                asked.isPresent() ? RestResponse.Status.PARTIAL_CONTENT : RestResponse.Status.OK;
        RestResponse.ResponseBuilder<PathPart> answer =
                RestResponse.ResponseBuilder.create(status, part)
                        .header(HttpHeaders.ETAG, file.tag())
                        .header("Accept-Ranges", "bytes")
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                FileName.disposition(file.detail().name()))
                        .header(HttpHeaders.CACHE_CONTROL, "private, no-store");
        if (asked.isPresent()) {
            answer.header("Content-Range", sent.of(size));
        }
        return answer.build();
    }
}
