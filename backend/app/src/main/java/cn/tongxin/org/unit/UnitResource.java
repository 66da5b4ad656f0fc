package cn.tongxin.org.unit;

import cn.tongxin.kernel.list.Page;
import cn.tongxin.org.unit.UnitViews.UnitRow;
import cn.tongxin.platform.contract.Listing;
import cn.tongxin.platform.web.ListRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The 16 units that manage schools: 12 counties, 3 zones, city-direct. */
@Path("/api/v1/managing-units")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "managing-units", description = "教育管理单位")
public class UnitResource {
    private final UnitRepository units;
    private final ListRequest request;

    UnitResource(UnitRepository units, ListRequest request) {
        this.units = units;
        this.request = request;
    }

    @GET
    @PermissionsAllowed("managing-unit:read")
    @Listing(UnitFields.class)
    @Operation(summary = "教育管理单位列表", description = "七区五县（市）、三个开发区和市直属，共 16 个。")
    public Page<UnitRow> list() {
        return units.page(request.query(UnitFields.MAP));
    }
}
