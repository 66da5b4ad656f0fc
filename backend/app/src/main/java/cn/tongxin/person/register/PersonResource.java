package cn.tongxin.person.register;

import cn.tongxin.kernel.list.Page;
import cn.tongxin.person.register.PersonViews.PersonDetail;
import cn.tongxin.person.register.PersonViews.PersonRow;
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
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** People whose records are kept in the caller's scope. */
@Path("/api/v1/persons")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "persons", description = "管辖范围内的人员")
public class PersonResource {
    private final PersonService service;
    private final PersonRepository people;
    private final ListRequest request;

    PersonResource(PersonService service, PersonRepository people, ListRequest request) {
        this.service = service;
        this.people = people;
        this.request = request;
    }

    @GET
    @PermissionsAllowed("person:read")
    @Listing(PersonFields.class)
    @Operation(summary = "人员列表", description = "档案在管辖范围内的人员；姓名和手机号一律隐去一部分，按姓氏拼音或修改时间排序。")
    public Page<PersonRow> list() {
        return people.page(request.query(PersonFields.MAP));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("person:read")
    @Audited(action = "person.read", entity = "person")
    @Operation(summary = "一个人", description = "回复头 ETag 是修改时要用的版本号；查看会留下记录。")
    public PersonDetail get(@Parameter(description = "内部编号") @PathParam("id") UUID id) {
        request.only(Set.of());
        return service.get(id);
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed("person:write")
    @Audited(action = "person.update", entity = "person")
    @VersionedWrite
    @Operation(
            summary = "更正个人信息",
            description = "整体替换姓名、性别和手机号；档案由哪所学校保管随主要任职而定，不在此列。改后与他人同名同号时给出提醒 ST-01，填写理由后可继续。")
    public PersonDetail correct(
            @Parameter(description = "内部编号") @PathParam("id") UUID id,
            @NotNull(message = "请提交个人信息") @Valid PersonUpdate body) {
        return service.correct(id, body);
    }
}
