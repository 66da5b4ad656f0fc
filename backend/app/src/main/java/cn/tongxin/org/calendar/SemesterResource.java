package cn.tongxin.org.calendar;

import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.org.calendar.CalendarRequests.SemesterCorrection;
import cn.tongxin.org.calendar.CalendarRequests.SemesterReopen;
import cn.tongxin.org.calendar.CalendarRequests.SemesterUpdate;
import cn.tongxin.org.calendar.SemesterViews.CurrentSemesters;
import cn.tongxin.org.calendar.SemesterViews.SemesterDetail;
import cn.tongxin.org.calendar.SemesterViews.SemesterEffect;
import cn.tongxin.org.calendar.SemesterViews.SemesterHistory;
import cn.tongxin.org.calendar.SemesterViews.SemesterRow;
import cn.tongxin.platform.audit.Audited;
import cn.tongxin.platform.contract.Listing;
import cn.tongxin.platform.contract.VersionedWrite;
import cn.tongxin.platform.web.ListRequest;
import cn.tongxin.platform.web.QueryDate;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Semesters of the school calendar. */
@Path("/api/v1/semesters")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "semesters", description = "学期")
public class SemesterResource {
    private final SemesterRepository semesters;
    private final SemesterService service;
    private final ListRequest request;

    SemesterResource(SemesterRepository semesters, SemesterService service, ListRequest request) {
        this.semesters = semesters;
        this.service = service;
        this.request = request;
    }

    @GET
    @PermissionsAllowed("calendar:read")
    @Listing(SemesterFields.class)
    @Operation(summary = "学期列表", description = "各学年的学期，幼儿园和义务教育、高中各一套，按学期代码排序。草稿只有录入校历的人能看到。")
    public Page<SemesterRow> list() {
        return semesters.page(request.query(SemesterFields.MAP));
    }

    @GET
    @Path("/current")
    @PermissionsAllowed("calendar:read")
    @Operation(summary = "当前学期", description = "今天或所问的日期属于哪个学期。寒假归秋季学期，暑假归春季学期，每一天都属于且只属于一个学期。")
    public CurrentSemesters current(
            @Parameter(
                            description = "日期；不填为南宁的今天",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("on")
                    String on,
            @Parameter(
                            description = "学段组；不填则每个学段组各返回一个学期",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"COMPULSORY_PRE", "SENIOR"}))
                    @QueryParam("stageGroup")
                    String stageGroup) {
        request.only(Set.of("on", "stageGroup"));
        if (stageGroup != null && !SemesterFields.STAGE_GROUPS.contains(stageGroup)) {
            throw ProblemException.invalid(
                    "stageGroup", "学段组只能是 COMPULSORY_PRE（幼儿园和义务教育）或 SENIOR（高中）。");
        }
        return service.on(on == null ? null : QueryDate.of("on", on), stageGroup);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("calendar:read")
    @Operation(summary = "一个学期", description = "回复头 ETag 是办理时要用的版本号。草稿只有录入校历的人能看到。")
    public SemesterDetail get(@Parameter(description = "学期编号") @PathParam("id") UUID id) {
        request.only(Set.of());
        return service.get(id);
    }

    @GET
    @Path("/{id}/history")
    @PermissionsAllowed("calendar-history:read")
    @Operation(summary = "一个学期的办理经过", description = "何时公布、结束、因何更正或重新打开；供录入校历的人查阅。")
    public SemesterHistory history(@Parameter(description = "学期编号") @PathParam("id") UUID id) {
        request.only(Set.of());
        return service.history(id);
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed("calendar:write")
    @Audited(action = "calendar.semester", entity = "calendar")
    @VersionedWrite
    @Operation(summary = "填写学期日期", description = "整体替换草稿的日期和依据，填写后不再暂定。统计随报到日期走：上一学期统计到报到前一天。")
    public SemesterDetail update(
            @Parameter(description = "学期编号") @PathParam("id") UUID id,
            @NotNull(message = "请提交学期日期") @Valid SemesterUpdate body) {
        return service.update(id, body);
    }

    @POST
    @Path("/{id}/preview")
    @PermissionsAllowed("calendar:write")
    @Audited(action = "calendar.preview-semester", entity = "calendar")
    @Operation(summary = "试算更正学期日期的影响", description = "按更正时的规定检查，并说明哪些天改计入哪个学期；不保存。")
    public SemesterEffect preview(
            @Parameter(description = "学期编号") @PathParam("id") UUID id,
            @NotNull(message = "请提交学期日期") @Valid SemesterCorrection body) {
        return service.preview(id, body);
    }

    @POST
    @Path("/{id}/correct")
    @PermissionsAllowed("calendar:write")
    @Audited(action = "calendar.correct", entity = "calendar")
    @VersionedWrite
    @Operation(summary = "更正已公布的学期日期", description = "凭理由更正；理由和原来的日期留在办理经过里。统计随报到日期走，与填写草稿时相同。")
    public SemesterDetail correct(
            @Parameter(description = "学期编号") @PathParam("id") UUID id,
            @NotNull(message = "请提交学期日期") @Valid SemesterCorrection body) {
        return service.correct(id, body);
    }

    @POST
    @Path("/{id}/publish")
    @PermissionsAllowed("calendar:write")
    @Audited(action = "calendar.publish", entity = "calendar")
    @VersionedWrite
    @Operation(summary = "公布学期", description = "公布后人人可见，日期此后只能凭理由更正。")
    public SemesterDetail publish(@Parameter(description = "学期编号") @PathParam("id") UUID id) {
        return service.step(id, SemesterLifecycle.PUBLISH, null);
    }

    @POST
    @Path("/{id}/close")
    @PermissionsAllowed("calendar:write")
    @Audited(action = "calendar.close", entity = "calendar")
    @VersionedWrite
    @Operation(summary = "结束学期", description = "统计截止日期过后结束学期。")
    public SemesterDetail close(@Parameter(description = "学期编号") @PathParam("id") UUID id) {
        return service.step(id, SemesterLifecycle.CLOSE, null);
    }

    @POST
    @Path("/{id}/reopen")
    @PermissionsAllowed("calendar:write")
    @Audited(action = "calendar.reopen", entity = "calendar")
    @VersionedWrite
    @Operation(summary = "重新打开学期", description = "已结束的学期凭理由回到已公布；理由留存。")
    public SemesterDetail reopen(
            @Parameter(description = "学期编号") @PathParam("id") UUID id,
            @NotNull(message = "请填写理由") @Valid SemesterReopen body) {
        return service.step(id, SemesterLifecycle.REOPEN, body.reason());
    }
}
