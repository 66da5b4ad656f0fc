package cn.tongxin.exchange.sharing;

import cn.tongxin.platform.sharing.SharedField;
import cn.tongxin.platform.web.ListRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The catalogue of what can be shared (G-01). */
@Path("/api/v1/share-resources")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sharing", description = "数据共享：目录、协议、全量与变更")
public class ShareResourceResource {
    private final ShareCatalogue catalogue;
    private final ListRequest request;

    ShareResourceResource(ShareCatalogue catalogue, ListRequest request) {
        this.catalogue = catalogue;
        this.request = request;
    }

    @Schema(name = "ShareField", description = "可以共享的一个数据项")
    public record ShareField(
            @Schema(description = "名称，用于协议和返回的数据", required = true) String name,
            @Schema(description = "中文名", required = true) String title,
            @Schema(description = "教育行业标准 JY/T 1001 的代码；没有的不填") @Nullable String exchangeName,
            @Schema(description = "分级：L1 公开、L2 内部、L3 个人、L4 敏感", required = true) String level,
            @Schema(
                            description =
                                    "类型：TEXT 文本、WHOLE 整数、DECIMAL 小数、FLAG 是否、DATE 日期、INSTANT 时间、ID 编号、TEXTS 文本列表",
                            required = true)
                    String kind) {}

    @Schema(name = "ShareResource", description = "共享目录中的一项")
    public record ShareResource(
            @Schema(description = "资源", required = true) String resource,
            @Schema(description = "名称", required = true) String title,
            @Schema(description = "提供单位", required = true) String owner,
            @Schema(
                            description = "共享属性：UNCONDITIONAL 无条件共享、CONDITIONAL 有条件共享、REFUSED 不予共享",
                            required = true)
                    String attribute,
            @Schema(description = "依据；不予共享的，为所依据的法律", required = true) String basis,
            @Schema(description = "数据项；不予共享的没有", required = true) List<ShareField> fields) {}

    @Schema(name = "ShareResources", description = "共享目录")
    public record ShareResources(
            @Schema(description = "目录各项", required = true) List<ShareResource> items) {}

    @GET
    @PermissionsAllowed("share-resource:read")
    @Operation(summary = "共享目录", description = "可以共享哪些数据、有哪些数据项、依据是什么；不予共享的列出所依据的法律（G-01）。")
    public ShareResources list() {
        request.only(Set.of());
        return new ShareResources(catalogue.entries().stream().map(this::view).toList());
    }

    private ShareResource view(ShareCatalogue.Entry entry) {
        return new ShareResource(
                entry.resource(),
                entry.title(),
                entry.owner(),
                entry.attribute().name(),
                entry.basis(),
                catalogue.fieldsOf(entry).stream().map(ShareResourceResource::view).toList());
    }

    private static ShareField view(SharedField field) {
        return new ShareField(
                field.name(),
                field.title(),
                field.exchangeName(),
                field.level().name(),
                field.kind().name());
    }
}
