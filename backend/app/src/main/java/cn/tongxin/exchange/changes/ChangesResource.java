package cn.tongxin.exchange.changes;

import cn.tongxin.exchange.sharing.ShareFeedService;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.platform.audit.Audited;
import cn.tongxin.platform.changes.ChangeFeed;
import cn.tongxin.platform.changes.ChangePage;
import cn.tongxin.platform.contract.Feed;
import cn.tongxin.platform.contract.Limited;
import cn.tongxin.platform.security.CurrentCaller;
import cn.tongxin.platform.web.ListRequest;
import cn.tongxin.platform.web.QueryId;
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
import org.jspecify.annotations.Nullable;

/** The feed partners and our own caches follow. */
@Path("/api/v1/changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "changes", description = "变更序列")
public class ChangesResource {
    private static final int MAX_LIMIT = 1000;
    private static final int DEFAULT_LIMIT = 500;

    private static final String PULL = "share-feed:read";

    private final ChangeFeed feed;
    private final ShareFeedService shared;
    private final CurrentCaller caller;
    private final ListRequest request;

    ChangesResource(
            ChangeFeed feed, ShareFeedService shared, CurrentCaller caller, ListRequest request) {
        this.feed = feed;
        this.shared = shared;
        this.caller = caller;
        this.request = request;
    }

    @GET
    @Feed
    @Limited
    @PermissionsAllowed("change:read")
    @Audited(action = "change.read", entity = "change")
    @Operation(
            summary = "读取变更",
            description =
                    "按提交先后返回新增、修改和删除，不漏不重；处理完一段后保存 nextCursor，下次从那里继续。协作单位填 agreement，行和数据项以共享协议为准；本系统的用户填 resource，行为管辖范围内的。两者填一个。")
    public ChangePage read(
            @Parameter(
                            description = "资源名称，本系统的用户填写",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {
                                                "assignments",
                                                "classes",
                                                "institutes",
                                                "researchers",
                                                "schools"
                                            }))
                    @QueryParam("resource")
                    @Nullable String resource,
            @Parameter(
                            description = "共享协议的内部编号，协作单位填写",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @QueryParam("agreement")
                    @Nullable String agreement,
            @Parameter(description = "只要协议中的这些数据项，用逗号隔开；不填则为全部") @QueryParam("fields")
                    @Nullable String fields,
            @Parameter(description = "上次返回的 nextCursor；不填则从保留的最早变更开始") @QueryParam("cursor")
                    @Nullable String cursor,
            @Parameter(
                            description = "最多返回条数，默认 500",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "1000"))
                    @QueryParam("limit")
                    @Nullable String limit) {
        request.only(Set.of("resource", "agreement", "fields", "cursor", "limit"));
        if (agreement == null) {
            requireNone("fields", fields);
            return feed.read(resource, cursor, limit(limit));
        }
        requireNone("resource", resource);
        caller.require(PULL);
        return shared.changes(
                QueryId.of("agreement", "共享协议", agreement), fields, cursor, limit(limit));
    }

    private static void requireNone(String name, @Nullable String value) {
        if (value != null) {
            throw ProblemException.invalid(
                    name,
                    name.equals("fields")
                            ? "fields 只在填写 agreement 时使用。"
                            : "resource 和 agreement 只填一个。");
        }
    }

    private static int limit(@Nullable String text) {
        if (text == null) {
            return DEFAULT_LIMIT;
        }
        if (text.matches("\\d{1,4}")) {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MAX_LIMIT) {
                return limit;
            }
        }
        throw ProblemException.invalid("limit", "条数须为 1 到 " + MAX_LIMIT + " 之间的整数。");
    }
}
