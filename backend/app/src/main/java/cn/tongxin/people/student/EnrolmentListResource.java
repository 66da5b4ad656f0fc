package cn.tongxin.people.student;

import cn.tongxin.kernel.list.Page;
import cn.tongxin.people.student.StudentViews.EnrolmentRow;
import cn.tongxin.platform.contract.Listing;
import cn.tongxin.platform.web.ListRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where pupils learn and have learned. */
@Path("/api/v1/enrolments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "students", description = "管辖范围内的学生")
public class EnrolmentListResource {
    private final EnrolmentRepository enrolments;
    private final ListRequest request;

    EnrolmentListResource(EnrolmentRepository enrolments, ListRequest request) {
        this.enrolments = enrolments;
        this.request = request;
    }

    @GET
    @PermissionsAllowed("enrolment:read")
    @Listing(EnrolmentFields.class)
    @Operation(summary = "就读经历", description = "在管辖范围内的学校的就读，已结束的也在内。学生转走以后，原来的学校和县区只见在本地的这一段。")
    public Page<EnrolmentRow> list() {
        return enrolments.page(request.query(EnrolmentFields.MAP));
    }
}
