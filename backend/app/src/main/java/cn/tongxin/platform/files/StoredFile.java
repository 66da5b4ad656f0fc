package cn.tongxin.platform.files;

import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.platform.files.FileStore.Arrived;
import cn.tongxin.platform.persistence.Row;
import cn.tongxin.platform.persistence.ScopedBy;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file as its uploader owns it. Once it is attached to something, whoever may read that may read
 * it, and nobody else: {@link FileService} decides between the two.
 */
@Entity
@Table(name = "file")
@ScopedBy(owner = "account_id")
@SuppressWarnings("NullAway.Init")
class StoredFile extends Row {
    @Column(name = "account_id", updatable = false)
    private UUID accountId;

    @Column(updatable = false)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private FileType type;

    @Column(updatable = false)
    private long size;

    @Column(updatable = false)
    private String sha256;

    @Enumerated(EnumType.STRING)
    private ScanState scan;

    private String purpose;

    @Column(name = "subject_id")
    private @Nullable UUID subjectId;

    @Column(name = "expires_at")
    private @Nullable Instant expiresAt;

    protected StoredFile() {}

    /** A content under its name. */
    record Content(String name, FileType type, Arrived arrived, ScanState scan) {}

    /**
     * What it is for.
     *
     * @param subject null until it is attached
     */
    record Use(String purpose, @Nullable UUID subject, Instant expiresAt) {}

    StoredFile(UUID id, UUID account, Content content, Use use) {
        super(id);
        this.accountId = account;
        this.name = content.name();
        this.type = content.type();
        this.size = content.arrived().size();
        this.sha256 = content.arrived().sha256();
        this.scan = content.scan();
        this.purpose = use.purpose();
        this.subjectId = use.subject();
        this.expiresAt = use.expiresAt();
    }

    Axes axes() {
        return Axes.ownedBy(accountId);
    }
}
