package cn.tongxin.org.calendar;

import cn.tongxin.org.calendar.CalendarRequests.WorkdayYearUpdate;
import cn.tongxin.org.calendar.WorkdayViews.Effect;
import cn.tongxin.org.calendar.WorkdayViews.Saved;
import cn.tongxin.org.calendar.WorkdayViews.WorkdayList;
import cn.tongxin.org.calendar.WorkdayViews.YearList;
import cn.tongxin.org.calendar.WorkdayViews.YearView;
import cn.tongxin.platform.audit.Audited;
import cn.tongxin.platform.contract.VersionedWrite;
import cn.tongxin.platform.web.ListRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

/** Which days are working days in Guangxi. */
@Path("/api/v1/workdays")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "workdays", description = "广西工作日历")
public class WorkdayResource {
    private final WorkdayService workdays;
    private final WorkdayYearService years;
    private final ListRequest request;

    WorkdayResource(WorkdayService workdays, WorkdayYearService years, ListRequest request) {
        this.workdays = workdays;
        this.years = years;
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

    @GET
    @Path("/years")
    @PermissionsAllowed("calendar:read")
    @Operation(summary = "工作日历的年份", description = "2020 年到明年，各年是否已按放假通知确定。")
    public YearList years() {
        request.only(Set.of());
        return years.years();
    }

    @GET
    @Path("/{year}")
    @PermissionsAllowed("calendar:read")
    @Operation(summary = "一年的放假安排", description = "节日、调休和壮族三月三。回复头 ETag 是录入时要用的版本号。")
    public YearView year(@Parameter(description = "年份") @PathParam("year") int year) {
        request.only(Set.of());
        return years.get(year);
    }

    @PUT
    @Path("/{year}")
    @PermissionsAllowed("calendar:write")
    @Audited(action = "calendar.workdays", entity = "calendar")
    @VersionedWrite
    @Operation(
            summary = "录入一年的放假安排",
            description = "按国务院放假通知整体替换，只能录入今年和明年；录入后这一年不再暂定，原来标明暂定的期限随之重算。")
    public Saved enter(
            @Parameter(description = "年份") @PathParam("year") int year,
            @NotNull(message = "请提交放假安排") @Valid WorkdayYearUpdate body) {
        return years.enter(year, body);
    }

    @POST
    @Path("/{year}/preview")
    @PermissionsAllowed("calendar:write")
    @Audited(action = "calendar.preview", entity = "calendar")
    @Operation(summary = "试算放假安排的影响", description = "按录入时的规定检查，并说明有多少期限会变；不保存。")
    public Effect preview(
            @Parameter(description = "年份") @PathParam("year") int year,
            @NotNull(message = "请提交放假安排") @Valid WorkdayYearUpdate body) {
        return years.preview(year, body);
    }
}
