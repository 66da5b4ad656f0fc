package cn.tongxin.platform.rules;

import cn.tongxin.kernel.rules.Rule;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Explains the rules that a refusal names. */
@Path("/api/v1/rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rules", description = "平台执行的规定")
public class RuleBookResource {
    private final RuleBook book;

    RuleBookResource(RuleBook book) {
        this.book = book;
    }

    /** A rule as others see it. */
    @Schema(name = "Rule", description = "一条规定")
    public record RuleView(
            @Schema(description = "编号", required = true, examples = "RS-11") String id,
            @Schema(
                            description =
                                    "BLOCK 不予办理、WARN 填写理由后可继续、TIMER 到期提出待办、COMPUTE 由平台自动处理、LOG 留下记录",
                            required = true)
                    String enforcement,
            @Schema(description = "规定内容", required = true) String text,
            @Schema(description = "依据", required = true) String source) {
        static RuleView of(Rule rule) {
            return new RuleView(rule.id(), rule.enforcement().name(), rule.text(), rule.source());
        }
    }

    /** Every rule enforced today. */
    @Schema(name = "Rules", description = "全部规定")
    public record RuleViews(
            @Schema(description = "按编号簿中的次序", required = true) List<RuleView> items) {}

    @GET
    @PermissionsAllowed("rule:read")
    @Operation(summary = "全部规定", description = "列出目前由平台执行的规定，含内容和依据。")
    public RuleViews list() {
        return new RuleViews(book.all().stream().map(RuleView::of).toList());
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("rule:read")
    @Operation(summary = "一条规定", description = "错误回复的 rule 字段所指的规定。")
    public RuleView get(@Parameter(description = "编号，如 RS-11") @PathParam("id") String id) {
        return RuleView.of(book.find(id));
    }
}
