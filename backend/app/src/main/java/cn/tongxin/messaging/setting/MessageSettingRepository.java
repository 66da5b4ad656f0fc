package cn.tongxin.messaging.setting;

import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.ScopedRepository;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every query over what people have chosen about messages. */
@Singleton
class MessageSettingRepository extends ScopedRepository<MessageSetting> implements MailSettings {
    private static final String CHOSEN = "s.email_on, s.quiet_from, s.quiet_to";

    private final SqlReader reader;

    MessageSettingRepository(Access access, SqlReader reader) {
        super(MessageSetting.class, access);
        this.reader = reader;
    }

    record Known(UUID id, int version, Preference preference) {}

    /** The caller's own; empty before the first choice. */
    Optional<Known> own() {
        return rows(
                        new Sql("select s.id, s.version, " + CHOSEN + " from message_setting s"),
                        new Sql(""),
                        row -> new Known(row.id(), row.whole(), preference(row)))
                .stream()
                .findFirst();
    }

    void create(MessageSetting setting) {
        add(setting);
    }

    MessageSetting toChange(UUID id) {
        return forWrite(id);
    }

    void changed(MessageSetting setting) {
        save(setting);
    }

    @Override
    public Map<UUID, Preference> of(Collection<UUID> accounts) {
        if (accounts.isEmpty()) {
            return Map.of();
        }
        record Chosen(UUID account, Preference preference) {}
        Sql sql =
                new Sql("select s.account_id, " + CHOSEN + " from message_setting s where ")
                        .in("s.account_id", accounts, "uuid");
        return reader.list(sql, row -> new Chosen(row.id(), preference(row))).stream()
                .collect(Collectors.toMap(Chosen::account, Chosen::preference));
    }

    @Override
    protected Axes axesOf(MessageSetting setting) {
        return setting.axes();
    }

    private static Preference preference(Cells row) throws SQLException {
        return new Preference(row.flag(), time(row.optionalText()), time(row.optionalText()));
    }

    private static @Nullable LocalTime time(@Nullable String text) {
        return text == null ? null : LocalTime.parse(text);
    }
}
