package cn.tongxin.org.calendar;

import cn.tongxin.org.calendar.WorkdayViews.WorkdayList;
import cn.tongxin.platform.web.ListRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which days are working days in Guangxi. */
@Path("/api/v1/workdays")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "workdays", description = "广西工作日历")
public class WorkdayResource {
    private final WorkdayService workdays;
    private final ListRequest request;

    WorkdayResource(WorkdayService workdays, ListRequest request) {
        this.workdays = workdays;
        this.request = request;
    }

    @GET
    @PermissionsAllowed("calendar:read")
    @Operation(
            summary = "工作日历",
            description = "一段日期中每天是否工作日：国家节假日和调休，加上壮族三月三。尚未公布放假通知的年份按惯例推算，并标明暂定。")
    public WorkdayList list(
            @Parameter(
                            description = "开始日期",
                            required = true,
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("from")
                    String from,
            @Parameter(
                            description = "结束日期，含当天；一次最多 400 天",
                            required = true,
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("to")
                    String to) {
        request.only(Set.of("from", "to"));
        return workdays.list(DateRange.of(from, to));
    }
}
