package cn.tongxin.platform.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be done to a thing.
 *
 * @param reason why it is not possible now, when it is not
 */
@Schema(description = "当前登录者此刻可办理的事项")
public record Action(
        @Schema(
                        description = "事项代码",
                        examples = {"update"},
                        required = true)
                String name,
        @Schema(description = "此刻能否办理", required = true) boolean enabled,
        @Schema(description = "不能办理的原因") @Nullable String reason) {

    public static Action allowed(String name) {
        return new Action(name, true, null);
    }

    public static Action refused(String name, String reason) {
        return new Action(name, false, reason);
    }
}
