package cn.tongxin.exchange.exports;

import cn.tongxin.platform.audit.Audited;
import cn.tongxin.platform.exports.ExportService;
import cn.tongxin.platform.exports.ExportStart;
import cn.tongxin.platform.jobs.JobViews.JobDetail;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Lists taken away as workbooks. */
@Path("/api/v1/exports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "exports", description = "导出列表")
public class ExportsResource {
    private final ExportService service;

    ExportsResource(ExportService service) {
        this.service = service;
    }

    @POST
    @ResponseStatus(202)
    @PermissionsAllowed("export:write")
    @Audited(action = "export.start", entity = "export")
    @Operation(
            summary = "导出一个列表",
            description =
                    "在后台把列表按筛选条件看到的内容写成 xlsx 文件，隐去的仍隐去，并注明导出人和时间；进展和文件见返回的任务，文件保留 7"
                            + " 天。另须有导出该列表的权限；一次最多 5000 条，超过时回复"
                            + " 422（S-08），请缩小筛选范围。任务办理时按当时的权限取数，授权已结束则不予导出。学生、就读、家长的列表须先申请，见"
                            + " /export-requests；在此回复 422（S-08）。")
    public JobDetail start(@NotNull(message = "请写明要导出的列表") @Valid ExportStart body) {
        return service.start(body);
    }
}
