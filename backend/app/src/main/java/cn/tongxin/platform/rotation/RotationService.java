package cn.tongxin.platform.rotation;

import cn.tongxin.kernel.cipher.FieldCipher;
import cn.tongxin.kernel.cipher.UnreadableValueException;
import cn.tongxin.platform.codec.EncryptedColumn;
import cn.tongxin.platform.codec.EncryptedColumns;
import cn.tongxin.platform.rotation.RotationRepository.Hold;
import cn.tongxin.platform.rotation.RotationRepository.Renewed;
import cn.tongxin.platform.rotation.RotationRepository.Stored;
import cn.tongxin.platform.rotation.RotationRepository.Target;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** One batch of a rotation is one transaction, with the job's step forward inside it. */
@Singleton
class RotationService {
    private final RotationRepository values;
    private final EncryptedColumns columns;
    private final FieldCipher cipher;

    RotationService(RotationRepository values, EncryptedColumns columns, FieldCipher cipher) {
        this.values = values;
        this.columns = columns;
        this.cipher = cipher;
    }

    /**
     * What came of some rows.
     *
     * @param seen rows that were held; the others somebody was just writing
     * @param unreadable rows with a value that no key of the keyring opens
     */
    record Batch(List<UUID> seen, int renewed, List<UUID> unreadable) {}

    List<Target> targets() {
        return columns.rotated().values().stream()
                .map(all -> new Target(all, cipher.currentMark(), hashesAnew(all)))
                .toList();
    }

    private boolean hashesAnew(List<EncryptedColumn> columns) {
        return cipher.isHashingAnew() && columns.stream().anyMatch(one -> one.hash() != null);
    }

    long waiting(Target target) {
        return values.waiting(target);
    }

    /** Ids of the next rows that are due. */
    List<UUID> due(Target target, UUID after, int most) {
        return values.due(target, after, most);
    }

    @Transactional
    Batch renew(LongConsumer steps, Target target, Hold hold) {
        List<Renewed> renewed = new ArrayList<>();
        List<UUID> unreadable = new ArrayList<>();
        List<UUID> seen = new ArrayList<>();
        for (Stored row : values.held(target, hold)) {
            seen.add(row.id());
            try {
                Renewed one = new Renewed(row, again(target, row));
                if (!one.after().equals(row.values())) {
                    renewed.add(one);
                }
            } catch (UnreadableValueException e) {
                unreadable.add(row.id());
            }
        }
        int written = renewed.isEmpty() ? 0 : values.renew(target, renewed);
        steps.accept(written);
        return new Batch(seen, written, unreadable);
    }

    private List<@Nullable String> again(Target target, Stored row) {
        List<@Nullable String> after = new ArrayList<>();
        int at = 0;
        for (EncryptedColumn one : target.columns()) {
            String stored = row.values().get(at++);
            String hash = one.hash() == null ? null : row.values().get(at++);
            boolean due = stored != null && !cipher.isCurrent(stored);
            boolean hashed = stored != null && hash != null && target.hashes();
            String plain = due || hashed ? open(one, row.id(), stored) : null;
            after.add(
                    due ? cipher.encrypt(one.at(row.id()), Objects.requireNonNull(plain)) : stored);
            if (one.hash() != null) {
                after.add(hashed ? hash(one, Objects.requireNonNull(plain)) : hash);
            }
        }
        return after;
    }

    private String open(EncryptedColumn column, UUID row, @Nullable String stored) {
        return cipher.decrypt(column.at(row), Objects.requireNonNull(stored));
    }

    private String hash(EncryptedColumn column, String plain) {
        return cipher.hash(column.table(), column.column(), column.form().of(plain));
    }
}
