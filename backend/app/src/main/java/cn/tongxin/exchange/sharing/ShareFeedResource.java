package cn.tongxin.exchange.sharing;

import cn.tongxin.exchange.sharing.ShareFeedViews.AckResult;
import cn.tongxin.exchange.sharing.ShareFeedViews.AckSend;
import cn.tongxin.exchange.sharing.ShareFeedViews.Manifest;
import cn.tongxin.platform.audit.Audited;
import cn.tongxin.platform.web.ListRequest;
import cn.tongxin.platform.web.QueryId;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.jspecify.annotations.Nullable;

/** Whether both sides have the same. */
@Path("/api/v1/changes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "sharing", description = "数据共享：目录、协议、全量与变更")
public class ShareFeedResource {
    private final ShareFeedService service;
    private final ListRequest request;

    ShareFeedResource(ShareFeedService service, ListRequest request) {
        this.service = service;
        this.request = request;
    }

    @GET
    @Path("/manifest")
    @PermissionsAllowed("share-feed:read")
    @Operation(
            summary = "对账单",
            description = "上次核对一致以来，用这个密钥读到的各段变更的项数和校验链；第一个与副本不同的段，就是要重读的地方。另给出此刻的读取位置。")
    public Manifest manifest(
            @Parameter(
                            description = "协议的内部编号",
                            required = true,
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @QueryParam("agreement")
                    @Nullable String agreement) {
        request.only(Set.of("agreement"));
        return service.manifest(QueryId.of("agreement", "共享协议", agreement));
    }

    @POST
    @Path("/acks")
    @PermissionsAllowed("share-feed:write")
    @Audited(action = "share-feed.acknowledge", entity = "share-feed")
    @Operation(
            summary = "核对",
            description = "告知已处理到哪里、收到多少项、校验链是什么；结果留存，双方可见。不一致时不改变任何位置，照对账单从第一个不同的段重读后再核对。")
    public AckResult acknowledge(@NotNull(message = "请提交核对的内容") @Valid AckSend body) {
        return service.acknowledge(body);
    }
}
