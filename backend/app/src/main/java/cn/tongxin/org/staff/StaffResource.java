package cn.tongxin.org.staff;

import cn.tongxin.kernel.list.Page;
import cn.tongxin.org.staff.StaffRequests.CheckCreate;
import cn.tongxin.org.staff.StaffRequests.StaffCreate;
import cn.tongxin.org.staff.StaffViews.StaffDetail;
import cn.tongxin.org.staff.StaffViews.StaffHistory;
import cn.tongxin.org.staff.StaffViews.StaffRow;
import cn.tongxin.platform.audit.Audited;
import cn.tongxin.platform.contract.Listing;
import cn.tongxin.platform.contract.VersionedWrite;
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
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Staff in the caller's scope. */
@Path("/api/v1/staff")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "staff", description = "管辖范围内的教职工")
public class StaffResource {
    private final StaffService service;
    private final StaffRepository staff;
    private final ListRequest request;

    StaffResource(StaffService service, StaffRepository staff, ListRequest request) {
        this.service = service;
        this.staff = staff;
        this.request = request;
    }

    @GET
    @PermissionsAllowed("staff:read")
    @Listing(StaffFields.class)
    @Operation(
            summary = "教职工列表",
            description = "管辖范围内的教职工，一人一行，在几所学校任职也只算一人；姓名和手机号一律隐去一部分，按姓氏拼音或修改时间排序。")
    public Page<StaffRow> list() {
        return staff.page(request.query(StaffFields.MAP));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("staff:read")
    @Audited(action = "staff.read", entity = "staff")
    @Operation(summary = "一名教职工", description = "个人信息、管辖范围内的任职和可办理的事项；查看会留下记录。")
    public StaffDetail get(@Parameter(description = "内部编号") @PathParam("id") UUID id) {
        request.only(Set.of());
        return service.get(id);
    }

    @GET
    @Path("/{id}/history")
    @PermissionsAllowed("staff:read")
    @Audited(action = "staff.read-history", entity = "staff")
    @Operation(
            summary = "教职工的任职变化",
            description = "到岗、离岗、返岗、结束、调动，由谁办理，最近的在前；理由只对可查看全部内容的角色显示。查看会留下记录。")
    public StaffHistory history(@Parameter(description = "内部编号") @PathParam("id") UUID id) {
        request.only(Set.of());
        return service.history(id);
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed("staff:write")
    @Audited(action = "staff.create", entity = "staff")
    @Operation(summary = "登记教职工", description = "登记一个人及其主要任职。全市已有同名同号的人时给出提醒 ST-01，填写理由后可继续。")
    public StaffDetail create(@NotNull(message = "请提交教职工信息") @Valid StaffCreate body) {
        return service.create(body);
    }

    @POST
    @Path("/{id}/background-checks")
    @PermissionsAllowed("staff:write")
    @Audited(action = "staff.check", entity = "staff")
    @VersionedWrite
    @Operation(summary = "登记从业查询结论", description = "登记一次从业查询的结论，一年内有效；查出记录时只登记案卷编号，不登记内容。")
    public StaffDetail check(
            @Parameter(description = "内部编号") @PathParam("id") UUID id,
            @NotNull(message = "请提交查询结论") @Valid CheckCreate body) {
        return service.check(id, body);
    }
}
