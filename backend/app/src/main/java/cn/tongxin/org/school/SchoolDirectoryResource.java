package cn.tongxin.org.school;

import cn.tongxin.kernel.list.Page;
import cn.tongxin.org.school.SchoolViews.DirectoryEntry;
import cn.tongxin.org.school.SchoolViews.DirectorySchool;
import cn.tongxin.platform.contract.Listing;
import cn.tongxin.platform.web.ListRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The school directory: public facts, open to every signed-in caller whatever its scope. */
@Path("/api/v1/school-directory")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "school-directory", description = "学校名录")
public class SchoolDirectoryResource {
    private final SchoolDirectoryRepository directory;
    private final ListRequest request;

    SchoolDirectoryResource(SchoolDirectoryRepository directory, ListRequest request) {
        this.directory = directory;
        this.request = request;
    }

    @GET
    @PermissionsAllowed("directory:read")
    @Listing(DirectoryFields.class)
    @Operation(summary = "学校名录", description = "全市正常办学的学校的公开信息，所有已登录的用户和合作方都可查询。")
    public Page<DirectoryEntry> list() {
        return directory.page(request.query(DirectoryFields.MAP));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("directory:read")
    @Operation(summary = "名录中的一所学校", description = "一所学校的公开信息。暂停办学、合并、撤销的学校也查得到，并说明现在的状态。")
    public DirectorySchool get(@Parameter(description = "内部编号") @PathParam("id") UUID id) {
        request.only(Set.of());
        return directory.one(id);
    }
}
