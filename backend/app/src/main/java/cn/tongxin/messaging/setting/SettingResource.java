package cn.tongxin.messaging.setting;

import cn.tongxin.messaging.setting.SettingViews.MessageSettings;
import cn.tongxin.messaging.setting.SettingViews.MessageSettingsUpdate;
import cn.tongxin.platform.audit.Audited;
import cn.tongxin.platform.contract.VersionedWrite;
import cn.tongxin.platform.web.ListRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How the caller wants to be reached. */
@Path("/api/v1/me/message-settings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "inbox", description = "站内消息")
public class SettingResource {
    private final SettingService service;
    private final ListRequest request;

    SettingResource(SettingService service, ListRequest request) {
        this.service = service;
        this.request = request;
    }

    @GET
    @PermissionsAllowed("inbox:read")
    @Operation(
            summary = "消息设置",
            description = "本人是否用邮件接收提醒、发到哪里、何时免打扰。没有设置过的，用邮件提醒，22:00 到 07:00 免打扰。")
    public MessageSettings get() {
        request.only(Set.of());
        return service.own();
    }

    @PUT
    @VersionedWrite
    @PermissionsAllowed("inbox:write")
    @Audited(action = "inbox.settings", entity = "inbox")
    @Operation(summary = "修改消息设置", description = "整体替换本人的消息设置。站内消息总会收到；紧急消息不受免打扰限制。")
    public MessageSettings change(@NotNull @Valid MessageSettingsUpdate body) {
        return service.change(body);
    }
}
