package cn.tongxin.platform.drafts;

import cn.tongxin.kernel.cipher.FieldPlace;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.platform.persistence.Row;
import cn.tongxin.platform.persistence.ScopedBy;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A form that somebody has not sent yet; its content is encrypted before it gets here. */
@Entity
@Table(name = "draft")
@ScopedBy(owner = "account_id", outside = ScopedBy.Outside.HIDDEN)
@SuppressWarnings("NullAway.Init")
class Draft extends Row {
    @Column(name = "account_id", updatable = false)
    private UUID accountId;

    @Column(updatable = false)
    private String form;

    @Column(updatable = false)
    private String subject;

    private String content;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected Draft() {}

    Draft(UUID id, UUID account, DraftKey key, String content, Instant expiresAt) {
        super(id);
        this.accountId = account;
        this.form = key.form();
        this.subject = key.subject();
        this.content = content;
        this.expiresAt = expiresAt;
    }

    void save(String newContent, Instant newEnd) {
        content = newContent;
        expiresAt = newEnd;
    }

    static FieldPlace place(UUID id) {
        return new FieldPlace("draft", "content", id);
    }

    Axes axes() {
        return Axes.ownedBy(accountId);
    }
}
