package cn.tongxin.platform.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The columns every business row has (domain.md §2.0). */
@MappedSuperclass
@EntityListeners(RowStamps.class)
// Hibernate fills these fields through reflection, after the constructor.
@SuppressWarnings("NullAway.Init")
public abstract class Row {
    @Id private UUID id;

    @Version private int version;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "created_by", updatable = false)
    private @Nullable UUID createdBy;

    @Column(updatable = false)
    private String source;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "updated_by")
    private @Nullable UUID updatedBy;

    /** For Hibernate, which fills a row that exists. */
    protected Row() {}

    /** A new row. */
    protected Row(UUID id) {
        this.id = id;
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public @Nullable UUID createdBy() {
        return createdBy;
    }

    void stampNew(Instant at, @Nullable UUID by) {
        this.createdAt = at;
        this.createdBy = by;
        this.source = "API";
        stamp(at, by);
    }

    void stamp(Instant at, @Nullable UUID by) {
        this.updatedAt = at;
        this.updatedBy = by;
    }
}
