package cn.tongxin.org.division;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.org.division.DivisionViews.DivisionDetail;
import cn.tongxin.org.division.DivisionViews.DivisionRow;
import cn.tongxin.platform.contract.Listing;
import cn.tongxin.platform.web.ListRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Administrative divisions (GB/T 2260 and the statistical township and village codes). */
@Path("/api/v1/divisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "divisions", description = "行政区划")
public class DivisionResource {
    private final DivisionRepository divisions;
    private final ListRequest request;

    DivisionResource(DivisionRepository divisions, ListRequest request) {
        this.divisions = divisions;
        this.request = request;
    }

    @GET
    @PermissionsAllowed("division:read")
    @Listing(DivisionFields.class)
    @Operation(summary = "行政区划列表", description = "市、县区、乡镇街道、村社区四级，按代码或名称拼音排序。")
    public Page<DivisionRow> list() {
        return divisions.page(request.query(DivisionFields.MAP));
    }

    @GET
    @Path("/{code}")
    @PermissionsAllowed("division:read")
    @Operation(summary = "一个行政区划", description = "连同它的所有上级。")
    public DivisionDetail get(
            @Parameter(description = "区划代码，4 至 12 位数字") @PathParam("code") String code) {
        List<DivisionRow> lineage = divisions.lineage(code);
        if (lineage.isEmpty()) {
            throw new ProblemException(ProblemCode.NOT_FOUND, "没有这个区划代码。");
        }
        DivisionRow self = lineage.get(lineage.size() - 1);
        return new DivisionDetail(
                self.code(), self.level(), self.name(), lineage.subList(0, lineage.size() - 1));
    }
}
