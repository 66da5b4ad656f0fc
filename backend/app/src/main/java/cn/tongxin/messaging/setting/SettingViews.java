package cn.tongxin.messaging.setting;

import cn.tongxin.platform.web.Action;
import cn.tongxin.platform.web.Versioned;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Message settings as their holder sees them. */
public final class SettingViews {
    private static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";
    private static final String NOT_A_TIME = "请填写 00:00 到 23:59 之间的时刻";

    private SettingViews() {}

    @Schema(name = "MessageSettings", description = "本人的消息设置")
    public record MessageSettings(
            @Schema(description = "接收邮件的地址，只有本人看得到") @Nullable String email,
            @Schema(description = "是否同时用邮件提醒", required = true) boolean emailOn,
            @Schema(
                            description = "免打扰开始时刻（南宁）；没有则随时可发",
                            examples = {"22:00"})
                    @Nullable String quietFrom,
            @Schema(
                            description = "免打扰结束时刻（南宁）",
                            examples = {"07:00"})
                    @Nullable String quietTo,
            @Schema(description = "版本号，每次修改加一", required = true) int version,
            @Schema(description = "当前登录者此刻可办理的事项", required = true) List<Action> actions)
            implements Versioned {}

    @Schema(name = "MessageSettingsUpdate", description = "修改后的消息设置，整体替换")
    public record MessageSettingsUpdate(
            @Schema(description = "接收邮件的地址；不填则不再保留地址")
                    @Size(min = 6, max = 200)
                    @Pattern(
                            regexp = "[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+",
                            message = "请填写完整的邮箱地址，如 name@example.com")
                    @Nullable String email,
            @Schema(description = "是否同时用邮件提醒", required = true) @NotNull Boolean emailOn,
            @Schema(description = "免打扰开始时刻（南宁）；与结束时刻同时填写，都不填则随时可发")
                    @Pattern(regexp = TIME, message = NOT_A_TIME)
                    @Nullable String quietFrom,
            @Schema(description = "免打扰结束时刻（南宁）") @Pattern(regexp = TIME, message = NOT_A_TIME)
                    @Nullable String quietTo) {

        Preference preference() {
            return new Preference(emailOn, time(quietFrom), time(quietTo));
        }

        private static @Nullable LocalTime time(@Nullable String text) {
            return text == null ? null : LocalTime.parse(text);
        }
    }

    static MessageSettings of(@Nullable String email, Preference preference, int version) {
        return new MessageSettings(
                email,
                preference.emailOn(),
                text(preference.quietFrom()),
                text(preference.quietTo()),
                version,
                List.of(Action.allowed("update")));
    }

    private static @Nullable String text(@Nullable LocalTime time) {
        return time == null ? null : time.toString();
    }
}
