package cn.tongxin.exchange.imports;

import cn.tongxin.platform.audit.Audited;
import cn.tongxin.platform.files.FileName;
import cn.tongxin.platform.imports.ImportRequest;
import cn.tongxin.platform.imports.ImportService;
import cn.tongxin.platform.jobs.JobViews.JobDetail;
import cn.tongxin.platform.web.ListRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Tables that schools, counties and the bureau fill in, taken over row by row. */
@Path("/api/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "imports", description = "导入表格")
public class ImportsResource {
    private final ImportService service;
    private final ListRequest request;

    ImportsResource(ImportService service, ListRequest request) {
        this.service = service;
        this.request = request;
    }

    @POST
    @ResponseStatus(202)
    @PermissionsAllowed("import:write")
    @Audited(action = "import.start", entity = "import")
    @Operation(
            summary = "核对或导入一份表格",
            description =
                    "先以用途 imports 上传 xlsx 或 csv（UTF-8、GBK 均可），再以文件编号发起。第一行是列名，可用模板的中文列名或国标列名；"
                            + "多出的列不读取。在后台逐行按登记页面的同一规则办理，进展、逐行原因和有误行的表格见返回的任务，任务可以取消；中断后由另一进程接着办理，"
                            + "不会重复。另须有逐个登记的权限。导入新设学校时每行提出一项 school.create 申请，批准后才建立学校。缺少或多填 school 时答 400。")
    public JobDetail start(@NotNull(message = "请写明要导入的表格") @Valid ImportRequest body) {
        return service.start(body);
    }

    @GET
    @Path("/templates/{resource}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @PermissionsAllowed("import:read")
    @Operation(summary = "导入模板", description = "一份空白的 xlsx：第一张表填写，第二张表说明各列怎样填、对应的国标列名。")
    @APIResponse(
            responseCode = "200",
            description = "xlsx 文件",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<byte[]> template(
            @Parameter(description = "导入什么：schools 新设学校、staff 教职工、students 学生和监护人")
                    @PathParam("resource")
                    @Schema(pattern = "^[a-z]+(-[a-z]+)*$")
                    String resource) {
        request.only(Set.of());
        ImportService.Template template = service.template(resource);
        return RestResponse.ResponseBuilder.ok(template.book())
                .header(HttpHeaders.CONTENT_DISPOSITION, FileName.disposition(template.name()))
                .build();
    }
}
