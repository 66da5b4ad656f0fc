package cn.tongxin.people.consent;

import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.platform.persistence.Row;
import cn.tongxin.platform.persistence.ScopedBy;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** One version of what families are told about one purpose; it is the city's. */
@Entity
@Table(name = "privacy_text")
@DynamicUpdate
@ScopedBy
@SuppressWarnings("NullAway.Init")
class PrivacyText extends Row {
    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Purpose purpose;

    @Column(updatable = false)
    private int number;

    private int material;
    private String title;
    private String what;
    private @Nullable String necessity;
    private @Nullable String effect;
    private String body;

    @Enumerated(EnumType.STRING)
    private TextStatus status;

    @Column(name = "written_by")
    private @Nullable UUID writtenBy;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @Column(name = "published_by")
    private @Nullable UUID publishedBy;

    protected PrivacyText() {}

    /**
     * What a version says.
     *
     * @param what purpose and kinds of information: another one asks anew (P-07)
     * @param necessity why it is needed, for what is asked for separately (P-04)
     * @param effect what agreeing, refusing and taking back mean
     */
    record Words(
            String title,
            String what,
            @Nullable String necessity,
            @Nullable String effect,
            String body) {}

    PrivacyText(UUID id, Purpose purpose, int number, Words words, @Nullable UUID by) {
        super(id);
        this.purpose = purpose;
        this.number = number;
        this.status = TextStatus.DRAFT;
        says(words, by);
    }

    /**
     * @param by who answers for these words; somebody else publishes them
     */
    final void says(Words words, @Nullable UUID by) {
        writtenBy = by;
        title = words.title();
        what = words.what();
        necessity = words.necessity();
        effect = words.effect();
        body = words.body();
    }

    /** P-04: what is asked for has to say what it means for whoever agrees or refuses. */
    Optional<String> missing() {
        if (purpose.kind() == Purpose.Kind.SEPARATE_CONSENT && necessity == null) {
            return Optional.of("需要单独同意的用途，须先写明为什么必要（P-04）。");
        }
        return purpose.isOptional() && effect == null
                ? Optional.of("需要同意的用途，须先写明同意、不同意和撤回各有什么影响（P-04）。")
                : Optional.empty();
    }

    /**
     * @param before the version in force until now
     */
    void publish(@Nullable PrivacyText before, Instant at, @Nullable UUID by) {
        status = TextLifecycle.TABLE.after(status, TextLifecycle.PUBLISH, this);
        publishedAt = at;
        publishedBy = by;
        material = before == null ? 1 : before.material + (before.what.equals(what) ? 0 : 1);
    }

    @Nullable UUID writtenBy() {
        return writtenBy;
    }

    void replaced() {
        status = TextStatus.REPLACED;
    }

    void requireDraft() {
        TextLifecycle.TABLE.after(status, TextLifecycle.UPDATE, this);
    }

    Purpose purpose() {
        return purpose;
    }

    Axes axes() {
        return new Axes(null, null);
    }
}
