package cn.tongxin.exchange.sharing;

import cn.tongxin.exchange.sharing.ShareFeedViews.SyncPlan;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.platform.audit.Audited;
import cn.tongxin.platform.contract.Limited;
import cn.tongxin.platform.sharing.SharedRowsRepository.Part;
import cn.tongxin.platform.web.ListRequest;
import cn.tongxin.platform.web.QueryId;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Everything an agreement gives, once from end to end. */
@Path("/api/v1/sync/{resource}")
@Tag(name = "sharing", description = "数据共享：目录、协议、全量与变更")
public class SyncResource {
    static final String NDJSON = "application/x-ndjson";
    private static final String AGREEMENT = "协议的内部编号";
    private static final String RESOURCE = "资源，须是协议所共享的";
    private static final int MOST_PARTS = 16;

    private final SyncService service;
    private final ListRequest request;

    SyncResource(SyncService service, ListRequest request) {
        this.service = service;
        this.request = request;
    }

    @GET
    @Produces(NDJSON)
    @Limited
    @PermissionsAllowed("share-feed:read")
    @Audited(action = "share-feed.sync", entity = "share-feed")
    @Operation(
            summary = "全量读取",
            description =
                    "协议范围内的全部记录，每行一个 JSON：{\"id\",\"version\",\"data\"}，按编号排列；没有内容的数据项不出现。最后一行 {\"end\":{\"rows\":行数}}；没有最后一行的就是中断了，以已收到的最后一个完整行的 id 作 after 接着读。读取期间的变化由变更告知：先取 parts 中的 changesCursor。可用 gzip。")
    @APIResponse(
            responseCode = "200",
            description = "逐行的 JSON",
            content = @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING)))
    public Response read(
            @Parameter(description = RESOURCE) @PathParam("resource") String resource,
            @Parameter(
                            description = AGREEMENT,
                            required = true,
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @QueryParam("agreement")
                    @Nullable String agreement,
            @Parameter(description = "只要这些数据项，用逗号隔开；不填则为协议约定的全部") @QueryParam("fields")
                    @Nullable String fields,
            @Parameter(
                            description = "从这个编号之后开始",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @QueryParam("after")
                    @Nullable String after,
            @Parameter(
                            description = "到这个编号为止（含）",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @QueryParam("to")
                    @Nullable String to) {
        request.only(Set.of("agreement", "fields", "after", "to"));
        Part part = new Part(QueryId.optional("after", after), QueryId.optional("to", to));
        StreamingOutput body = service.open(resource, given(agreement), fields, part)::write;
        return Response.ok(body, NDJSON).header("Cache-Control", "private, no-store").build();
    }

    @GET
    @Path("/parts")
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("share-feed:read")
    @Operation(
            summary = "全量读取的分法",
            description = "把全部记录分成大小相近、可以同时读取的几部分，并给出此刻的变更读取位置：全部读完后从它开始读变更，不漏不缺。记录不多的只有一部分。")
    public SyncPlan parts(
            @Parameter(description = RESOURCE) @PathParam("resource") String resource,
            @Parameter(
                            description = AGREEMENT,
                            required = true,
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @QueryParam("agreement")
                    @Nullable String agreement,
            @Parameter(
                            description = "想分成几部分，默认 1",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "16"))
                    @QueryParam("number")
                    @Nullable String number) {
        request.only(Set.of("agreement", "number"));
        return service.plan(resource, given(agreement), parts(number));
    }

    private static UUID given(@Nullable String agreement) {
        return QueryId.of("agreement", "共享协议", agreement);
    }

    private static int parts(@Nullable String text) {
        if (text == null) {
            return 1;
        }
        if (text.matches("\\d{1,2}")) {
            int parts = Integer.parseInt(text);
            if (parts >= 1 && parts <= MOST_PARTS) {
                return parts;
            }
        }
        throw ProblemException.invalid("number", "须为 1 到 " + MOST_PARTS + " 之间的整数。");
    }
}
