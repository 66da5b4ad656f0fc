package cn.tongxin.reporting.metric;

import cn.tongxin.kernel.list.Page;
import cn.tongxin.platform.contract.Listing;
import cn.tongxin.platform.web.ListRequest;
import cn.tongxin.reporting.metric.MetricViews.MetricList;
import cn.tongxin.reporting.metric.MetricViews.MetricRow;
import cn.tongxin.reporting.metric.MetricViews.MetricTrend;
import cn.tongxin.reporting.metric.MetricViews.MetricValue;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Figures over the caller's scope. */
@Path("/api/v1/metrics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "metrics", description = "管辖范围内的统计指标")
public class MetricResource {
    private final MetricService service;
    private final ListRequest request;

    MetricResource(MetricService service, ListRequest request) {
        this.service = service;
        this.request = request;
    }

    @GET
    @PermissionsAllowed("metric:read")
    @Operation(summary = "指标列表", description = "每个指标的编号、名称、单位和口径。")
    public MetricList list() {
        request.only(Set.of());
        return service.list();
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("metric:read")
    @Operation(
            summary = "一个指标的数",
            description =
                    "管辖范围内截至某一天的数，可以按县区、管理单位或学段分组，各组之和等于总数。"
                            + "数人的指标，少于 10 人的不显示，能由此推算出来的也不显示（R-911）。")
    public MetricValue value(
            @Parameter(description = "指标编号") @PathParam("id") String id,
            @Parameter(
                            description = "截至日期；不填为南宁的今天，不能晚于今天",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("asOf")
                    String asOf,
            @Parameter(
                            description = "分组依据：county 县区、unit 管理单位、stage 学段（计入学校的最高学段）；不填则不分组",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"county", "unit", "stage"}))
                    @QueryParam("by")
                    String by) {
        request.only(Set.of("asOf", "by"));
        return service.value(id, asOf, by);
    }

    @GET
    @Path("/{id}/rows")
    @PermissionsAllowed("metric:read")
    @Listing(MetricRowFields.class)
    @Operation(
            summary = "指标背后的行",
            description = "计入这个指标的学校或教职工；另须有查看学校或教职工列表的权限，看到的范围也以其为准，姓名一律隐去一部分。")
    public Page<MetricRow> rows(@Parameter(description = "指标编号") @PathParam("id") String id) {
        return service.rows(id, () -> request.query(MetricRowFields.MAP));
    }

    @GET
    @Path("/{id}/trend")
    @PermissionsAllowed("metric:read")
    @Operation(summary = "一个指标的变化", description = "管辖范围内最近六个学期末和今天的数，由早到晚。")
    public MetricTrend trend(
            @Parameter(description = "指标编号") @PathParam("id") String id,
            @Parameter(
                            description = "按什么排列：semester 学期末",
                            required = true,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"semester"}))
                    @QueryParam("by")
                    String by) {
        request.only(Set.of("by"));
        return service.trend(id, by);
    }
}
