package cn.tongxin.org.classes;

import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.org.classes.RollOverViews.RollOverDetail;
import cn.tongxin.org.classes.RollOverViews.RollOverPreview;
import cn.tongxin.org.classes.RollOverViews.RollOverRow;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** The yearly roll-over of classes, for all the caller answers for or a part of it. */
@Path("/api/v1/roll-overs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "roll-overs", description = "班级每年的升级")
public class RollOverResource {
    private static final String ID =
            "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}";

    private final RollOverService service;
    private final ListRequest request;

    RollOverResource(RollOverService service, ListRequest request) {
        this.service = service;
        this.request = request;
    }

    @GET
    @PermissionsAllowed("roll-over:read")
    @Listing(RollOverFields.class)
    @Operation(summary = "升级记录", description = "管辖范围内的升级，最近的在前。")
    public Page<RollOverRow> list() {
        return service.page(request.query(RollOverFields.MAP));
    }

    @GET
    @Path("/preview")
    @PermissionsAllowed("roll-over:read")
    @Operation(
            summary = "升级预览",
            description = "哪些班级会升级、毕业或不能升级，不改动任何班级。不填学年的，为此刻可以升入的学年；不填管理单位和学校的，为本人管辖的全部范围。")
    public RollOverPreview preview(
            @Parameter(description = "升入哪个学年，如 2026-2027") @QueryParam("schoolYear")
                    @Nullable String schoolYear,
            @Parameter(description = "管理单位代码") @QueryParam("managingUnit")
                    @Nullable String managingUnit,
            @Parameter(
                            description = "学校编号",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @QueryParam("school")
                    @Nullable String school) {
        request.only(Set.of("schoolYear", "managingUnit", "school"));
        return service.preview(schoolYear, managingUnit, id(school));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("roll-over:read")
    @Operation(summary = "一次升级", description = "回复头 ETag 是撤回时要用的版本号。")
    public RollOverDetail get(@Parameter(description = "升级编号") @PathParam("id") UUID id) {
        request.only(Set.of());
        return service.get(id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(202)
    @PermissionsAllowed("roll-over:write")
    @Audited(action = "roll-over.start", entity = "roll-over")
    @Operation(summary = "办理升级", description = "在后台逐校办理；已在新学年的班级不再改动，重复办理没有影响。同一范围同时只能办理一次。")
    public RollOverDetail start(@NotNull(message = "请提交升入的学年") @Valid RollOverRequest body) {
        return service.start(body);
    }

    @POST
    @Path("/{id}/undo")
    @ResponseStatus(202)
    @PermissionsAllowed("roll-over:write")
    @Audited(action = "roll-over.undo", entity = "roll-over")
    @VersionedWrite
    @Operation(
            summary = "撤回升级",
            description = "在后台把这次升级、毕业的班级恢复到原来的年级；新学年第一个教学日起不能撤回。升级后另行更正过的班级保持现状。")
    public RollOverDetail undo(@Parameter(description = "升级编号") @PathParam("id") UUID id) {
        return service.undo(id);
    }

    private static @Nullable UUID id(@Nullable String text) {
        if (text == null) {
            return null;
        }
        if (!text.matches(ID)) {
            throw ProblemException.invalid("school", "请填写学校的编号。");
        }
        return UUID.fromString(text);
    }
}
