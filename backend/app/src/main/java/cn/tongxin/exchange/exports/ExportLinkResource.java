package cn.tongxin.exchange.exports;

import cn.tongxin.exchange.exports.ExportRequestViews.ExportLink;
import cn.tongxin.platform.audit.Audited;
import cn.tongxin.platform.contract.VersionedWrite;
import cn.tongxin.platform.exports.SensitiveList.Taken;
import cn.tongxin.platform.files.FileName;
import cn.tongxin.platform.web.ListRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What was approved is fetched: a link, and with it the workbook, once. */
@Path("/api/v1/export-requests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "exports", description = "导出列表")
public class ExportLinkResource {
    private static final String ENTITY = "export-request";
    private static final String ID = "申请的内部编号";

    private final ExportLinkService links;
    private final ListRequest request;

    ExportLinkResource(ExportLinkService links, ListRequest request) {
        this.links = links;
        this.request = request;
    }

    @POST
    @Path("/{id}/link")
    @ResponseStatus(201)
    @PermissionsAllowed("export-request:write")
    @Audited(action = "export-request.link", entity = ENTITY)
    @VersionedWrite
    @Operation(
            summary = "取得一次性链接",
            description =
                    "申请人本人在有效期内取得；10 分钟内用一次，新的链接使旧的失效，一份申请最多 3 个（均可配置），用完或过期回复 409。"
                            + "链接只显示这一次，系统只保存其摘要。")
    public ExportLink link(@Parameter(description = ID) @PathParam("id") UUID id) {
        return links.link(id);
    }

    /** It would be answered as GET is, and use up the link for nobody. */
    @HEAD
    @Path("/{id}/content")
    @PermissionsAllowed("export-request:read")
    @Audited(action = "export-request.take", entity = ENTITY)
    @Operation(hidden = true)
    public void refuseHead() {
        throw new NotAllowedException(HttpMethod.GET);
    }

    @GET
    @Path("/{id}/content")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @PermissionsAllowed("export-request:read")
    @Audited(action = "export-request.take", entity = ENTITY)
    @Operation(
            summary = "取走导出的文件",
            description =
                    "xlsx 文件在取的时候按申请人此刻的权限写成，系统不保存；姓名等按其角色在详情中可见的程度显示，每行末列和页边有水印。"
                            + "须用申请人自己的令牌和申请时的角色，他人回复 404；链接已用过、过期或被替换回复 410；此刻没有权限回复 403，"
                            + "超过 5000 条回复 422，这两种情况链接仍可再用。")
    @APIResponse(
            responseCode = "200",
            description = "工作簿（xlsx）",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "410", ref = "#/components/responses/Problem410")
    @APIResponse(responseCode = "422", ref = "#/components/responses/Problem422")
    public RestResponse<byte[]> content(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = "链接中的票据，43 个字符", required = true)
                    @QueryParam("ticket")
                    @Schema(maxLength = 100)
                    @Nullable String ticket) {
        request.only(Set.of("ticket"));
        Taken taken = links.take(id, Objects.requireNonNullElse(ticket, ""));
        return RestResponse.ResponseBuilder.ok(taken.book())
                .header(HttpHeaders.CONTENT_DISPOSITION, FileName.disposition(taken.fileName()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
