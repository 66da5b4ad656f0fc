package cn.tongxin.org.school;

import cn.tongxin.kernel.list.Page;
import cn.tongxin.org.school.SchoolViews.DirectoryEntry;
import cn.tongxin.platform.contract.Listing;
import cn.tongxin.platform.web.ListRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
}
