package cn.tongxin.exchange.changes;

import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.platform.audit.Audited;
import cn.tongxin.platform.changes.ChangeFeed;
import cn.tongxin.platform.changes.ChangePage;
import cn.tongxin.platform.contract.Feed;
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

/** The feed partners and our own caches follow. */
@Path("/api/v1/changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "changes", description = "变更序列")
public class ChangesResource {
    private static final int MAX_LIMIT = 1000;
    private static final int DEFAULT_LIMIT = 500;

    private final ChangeFeed feed;
    private final ListRequest request;

    ChangesResource(ChangeFeed feed, ListRequest request) {
        this.feed = feed;
        this.request = request;
    }

    @GET
    @Feed
    @PermissionsAllowed("change:read")
    @Audited(action = "change.read", entity = "change")
    @Operation(
            summary = "读取变更",
            description = "按提交先后返回可见范围内的新增、修改和删除，不漏不重；处理完一段后保存 nextCursor，下次从那里继续。")
    public ChangePage read(
            @Parameter(
                            description = "资源名称",
                            required = true,
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
                    String resource,
            @Parameter(description = "上次返回的 nextCursor；不填则从保留的最早变更开始") @QueryParam("cursor")
                    String cursor,
            @Parameter(
                            description = "最多返回条数，默认 500",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "1000"))
                    @QueryParam("limit")
                    String limit) {
        request.only(Set.of("resource", "cursor", "limit"));
        return feed.read(resource, cursor, limit(limit));
    }

    private static int limit(String text) {
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
