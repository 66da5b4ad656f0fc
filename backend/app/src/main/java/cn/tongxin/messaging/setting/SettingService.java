package cn.tongxin.messaging.setting;

import cn.tongxin.access.Audience;
import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.ids.TimeOrderedIds;
import cn.tongxin.messaging.setting.MessageSettingRepository.Known;
import cn.tongxin.messaging.setting.SettingViews.MessageSettings;
import cn.tongxin.messaging.setting.SettingViews.MessageSettingsUpdate;
import cn.tongxin.platform.security.CurrentCaller;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Use cases of message settings. */
@Singleton
class SettingService {
    private final MessageSettingRepository settings;
    private final Audience audience;
    private final CurrentCaller caller;
    private final TimeOrderedIds ids;
    private final Clock clock;

    SettingService(
            MessageSettingRepository settings,
            Audience audience,
            CurrentCaller caller,
            TimeOrderedIds ids,
            Clock clock) {
        this.settings = settings;
        this.audience = audience;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    MessageSettings own() {
        UUID account = account();
        @Nullable String email = audience.email(account).orElse(null);
        return settings.own()
                .map(known -> SettingViews.of(email, known.preference(), known.version()))
                .orElseGet(() -> SettingViews.of(email, Preference.STANDARD, 0));
    }

    @Transactional
    MessageSettings change(MessageSettingsUpdate update) {
        if ((update.quietFrom() == null) != (update.quietTo() == null)) {
            throw ProblemException.invalid("quietTo", "免打扰的开始和结束时刻请一起填写，或都不填。");
        }
        if (update.quietFrom() != null && update.quietFrom().equals(update.quietTo())) {
            throw ProblemException.invalid("quietTo", "免打扰的结束时刻不能与开始时刻相同；不需要免打扰请都不填。");
        }
        UUID account = account();
        MessageSetting setting = settings.toChange(known(account));
        setting.choose(update.preference());
        boolean moved = !Objects.equals(audience.email(account).orElse(null), update.email());
        if (moved) {
            audience.changeEmail(account, update.email());
            setting.addressChanged(clock.instant().truncatedTo(ChronoUnit.MICROS));
        }
        settings.changed(setting);
        return SettingViews.of(update.email(), update.preference(), setting.version());
    }

    /** A first choice begins from what held before, as its version 0. */
    private UUID known(UUID account) {
        Optional<Known> known = settings.own();
        if (known.isPresent()) {
            return known.get().id();
        }
        MessageSetting first = new MessageSetting(ids.next(), account);
        settings.create(first);
        return first.id();
    }

    private UUID account() {
        return Optional.ofNullable(caller.accountId())
                .orElseThrow(() -> new ProblemException(ProblemCode.FORBIDDEN, "请先由管理员为您建立账户。"));
    }
}
