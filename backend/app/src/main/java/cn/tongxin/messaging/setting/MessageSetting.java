package cn.tongxin.messaging.setting;

import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.platform.persistence.Row;
import cn.tongxin.platform.persistence.ScopedBy;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** What one account has chosen about messages; there is none before its holder chooses. */
@Entity
@Table(name = "message_setting")
@DynamicUpdate
@ScopedBy(owner = "account_id", outside = ScopedBy.Outside.HIDDEN)
class MessageSetting extends Row {
    @Column(name = "account_id", updatable = false)
    private UUID accountId;

    @Column(name = "email_on")
    private boolean emailOn;

    @Column(name = "email_changed_at")
    private @Nullable Instant emailChangedAt;

    // As a text: a time without a zone must not be converted on its way to the database.
    @Column(name = "quiet_from")
    private @Nullable String quietFrom;

    @Column(name = "quiet_to")
    private @Nullable String quietTo;

    protected MessageSetting() {}

    MessageSetting(UUID id, UUID account) {
        super(id);
        this.accountId = account;
        choose(Preference.STANDARD);
    }

    final void choose(Preference preference) {
        emailOn = preference.emailOn();
        quietFrom = preference.quietFrom() == null ? null : preference.quietFrom().toString();
        quietTo = preference.quietTo() == null ? null : preference.quietTo().toString();
    }

    /** The address stands with the account; a change of it is a change of these settings too. */
    void addressChanged(Instant at) {
        emailChangedAt = at;
    }

    Axes axes() {
        return Axes.ownedBy(accountId);
    }
}
