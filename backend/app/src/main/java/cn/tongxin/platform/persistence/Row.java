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

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "updated_by")
    private @Nullable UUID updatedBy;

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    void stamp(Instant at, @Nullable UUID by) {
        this.updatedAt = at;
        this.updatedBy = by;
    }
}
