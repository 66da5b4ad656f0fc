package cn.tongxin.people.consent;

import cn.tongxin.people.consent.ConsentRequests.NoticesShown;
import cn.tongxin.people.consent.ConsentViews.NoticeReceipts;
import cn.tongxin.platform.audit.Audited;
import cn.tongxin.platform.web.ListRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the caller was told, with or without an account of ours. */
@Path("/api/v1/notice-receipts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "consents", description = "个人信息告知和同意")
public class NoticeReceiptResource {
    private final NoticeService service;
    private final ListRequest request;

    NoticeReceiptResource(NoticeService service, ListRequest request) {
        this.service = service;
        this.request = request;
    }

    @GET
    @PermissionsAllowed("notice-receipt:read")
    @Operation(summary = "我看过的告知", description = "现行的每份告知文本，以及本人第一次看到它的时间。")
    public NoticeReceipts list() {
        request.only(Set.of());
        return service.mine();
    }

    @POST
    @PermissionsAllowed("notice-receipt:write")
    @Audited(action = "notice-receipt.keep", entity = "notice-receipt")
    @Operation(
            summary = "记录已看过告知",
            description = "客户端向本人完整展示现行的告知文本后提交；履行法定职责所需的信息只告知，不征求同意（P-02）。重复提交以第一次为准。")
    public NoticeReceipts keep(@NotNull(message = "请提交看过的文本") @Valid NoticesShown body) {
        return service.keep(body);
    }
}
