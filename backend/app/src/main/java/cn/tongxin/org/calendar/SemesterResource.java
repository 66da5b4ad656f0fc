package cn.tongxin.org.calendar;

import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.org.calendar.SemesterViews.CurrentSemesters;
import cn.tongxin.org.calendar.SemesterViews.SemesterRow;
import cn.tongxin.platform.contract.Listing;
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

/** Semesters of the school calendar. */
@Path("/api/v1/semesters")
@Produces(MediaType.APPLICATION_JSON)
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
    @Operation(summary = "学期列表", description = "各学年的学期，幼儿园和义务教育、高中各一套，按学期代码排序。")
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
}
