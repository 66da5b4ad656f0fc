package cn.tongxin.org.school;

import cn.tongxin.kernel.list.Page;
import cn.tongxin.org.school.SchoolViews.NearSchools;
import cn.tongxin.org.school.SchoolViews.SchoolDetail;
import cn.tongxin.org.school.SchoolViews.SchoolRow;
import cn.tongxin.org.school.SchoolViews.SchoolSummary;
import cn.tongxin.org.school.SchoolViews.SummaryGroup;
import cn.tongxin.platform.audit.Audited;
import cn.tongxin.platform.contract.Listing;
import cn.tongxin.platform.contract.VersionedWrite;
import cn.tongxin.platform.web.ListRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Schools in the caller's scope. */
@Path("/api/v1/schools")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "schools", description = "管辖范围内的学校")
public class SchoolResource {
    private final SchoolService service;
    private final SchoolRepository schools;
    private final ListRequest request;

    SchoolResource(SchoolService service, SchoolRepository schools, ListRequest request) {
        this.service = service;
        this.schools = schools;
        this.request = request;
    }

    @GET
    @PermissionsAllowed("school:read")
    @Listing(SchoolFields.class)
    @Operation(summary = "学校列表", description = "管辖范围内的学校，按条件筛选，按校名拼音、修改时间或标识码排序。")
    public Page<SchoolRow> list() {
        return schools.page(request.query(SchoolFields.MAP));
    }

    @GET
    @Path("/summary")
    @PermissionsAllowed("school:read")
    @Listing(value = SchoolFields.class, paged = false)
    @Operation(summary = "学校数汇总", description = "管辖范围内符合条件的学校数，按县区、管理单位、类型或状态分组。")
    public SchoolSummary summary(
            @Parameter(
                            description = "分组依据",
                            required = true,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {
                                                "county",
                                                "managingUnit",
                                                "type",
                                                "status"
                                            }))
                    @QueryParam("groupBy")
                    String groupBy) {
        SummaryGroupBy by = SummaryGroupBy.of(groupBy);
        List<SummaryGroup> groups =
                schools.summary(by, request.filters(SchoolFields.MAP, Set.of("groupBy")));
        long total = groups.stream().mapToLong(SummaryGroup::count).sum();
        return new SchoolSummary(by.parameter(), groups, total);
    }

    @GET
    @Path("/near")
    @PermissionsAllowed("school:read")
    @Operation(summary = "附近的学校", description = "管辖范围内离一个地点最近的学校，由近及远。")
    public NearSchools near(
            @Parameter(
                            description = "经度，GCJ-02，107 到 110",
                            required = true,
                            schema = @Schema(type = SchemaType.NUMBER))
                    @QueryParam("lon")
                    String lon,
            @Parameter(
                            description = "纬度，GCJ-02，22 到 24.5",
                            required = true,
                            schema = @Schema(type = SchemaType.NUMBER))
                    @QueryParam("lat")
                    String lat,
            @Parameter(
                            description = "半径，米，默认 3000",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "50000"))
                    @QueryParam("radiusMeters")
                    String radiusMeters,
            @Parameter(
                            description = "最多返回条数，默认 50",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "200"))
                    @QueryParam("limit")
                    String limit) {
        request.only(Set.of("lon", "lat", "radiusMeters", "limit"));
        return new NearSchools(schools.near(NearPoint.of(lon, lat, radiusMeters, limit)));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("school:read")
    @Operation(summary = "一所学校", description = "回复头 ETag 是修改时要用的版本号。")
    public SchoolDetail get(@Parameter(description = "内部编号") @PathParam("id") UUID id) {
        return service.get(id);
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed("school:write")
    @Audited(action = "school.update", entity = "school")
    @VersionedWrite
    @Operation(
            summary = "更正学校信息",
            description = "整体替换可更正的内容。校名和办别只有市教育局能在此更正，其他人须提交变更申请；标识码、办学类型和状态须经申请审批，管理单位不能更改。")
    public SchoolDetail correct(
            @Parameter(description = "内部编号") @PathParam("id") UUID id,
            @NotNull(message = "请提交学校信息") @Valid SchoolUpdate body) {
        return service.correct(id, body);
    }
}
