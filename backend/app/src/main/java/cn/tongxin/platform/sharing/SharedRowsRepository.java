package cn.tongxin.platform.sharing;

import cn.tongxin.kernel.cipher.FieldCipher;
import cn.tongxin.kernel.cipher.FieldPlace;
import cn.tongxin.kernel.scope.RowScope;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.Protected;
import cn.tongxin.platform.persistence.Row;
import cn.tongxin.platform.persistence.ScopePredicate;
import cn.tongxin.platform.persistence.ScopedBy;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import jakarta.inject.Singleton;
import jakarta.persistence.Table;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The only way of rows to other agencies: always with the rows and the fields of an agreement. The
 * predicate is the one of every list, over the agreement's rows instead of the caller's.
 */
@Singleton
public class SharedRowsRepository {
    /** About how many rows are looked at to cut a table into parts of like size. */
    private static final int SAMPLED = 20_000;

    private final SqlReader reader;
    private final FieldCipher cipher;

    SharedRowsRepository(SqlReader reader, FieldCipher cipher) {
        this.reader = reader;
        this.cipher = cipher;
    }

    /** What an agreement gives: of which resource which fields of which rows. */
    public record Given(SharedResource resource, List<SharedField> fields, RowScope rows) {}

    /** Those of these rows that are given now. */
    public Map<UUID, SharedRow> current(Given given, Collection<UUID> ids) {
        Sql sql = select(given).add(" and ").in("s.id", ids, "uuid");
        return reader.list(sql, row -> row(given, row)).stream()
                .collect(Collectors.toMap(SharedRow::id, row -> row));
    }

    /** Of these rows those that were merged into one that is given: which one that is. */
    public Map<UUID, UUID> successors(Given given, Collection<UUID> ids) {
        String merged = given.resource().mergedInto();
        if (merged.isEmpty() || ids.isEmpty()) {
            return Map.of();
        }
        record Gone(UUID id, UUID into) {}
        Sql sql = new Sql("select g.id, s.id from " + table(given) + " g join ");
        sql.add(given.resource().from()).add(" on s.id = g." + merged + " where ");
        sql.in("g.id", ids, "uuid").add(" and ").add(where(given));
        return reader.list(sql, row -> new Gone(row.id(), row.id())).stream()
                .collect(Collectors.toMap(Gone::id, Gone::into));
    }

    /** The next rows of a part, in the order of their ids. */
    public List<SharedRow> read(Given given, Part part, int most) {
        Sql sql = select(given);
        if (part.after() != null) {
            sql.add(" and s.id > ?", part.after());
        }
        if (part.upTo() != null) {
            sql.add(" and s.id <= ?", part.upTo());
        }
        return reader.list(sql.add(" order by s.id limit ?", most), row -> row(given, row));
    }

    /**
     * A stretch of ids.
     *
     * @param after it begins behind this one; null for the first of all
     * @param upTo it ends with this one; null for the last of all
     */
    public record Part(@Nullable UUID after, @Nullable UUID upTo) {}

    /**
     * Ids that cut the rows into parts of about the same size, judged by some of the blocks; none
     * where there are few rows. Only the size depends on it, never what is read.
     */
    public List<UUID> cuts(Given given, int parts) {
        long rows =
                reader.first(
                                new Sql(
                                        "select greatest(reltuples, 0)::bigint from pg_class where"
                                                + " oid = ?::regclass",
                                        table(given)),
                                Cells::big)
                        .orElseThrow();
        double percent = Math.min(100, 100.0 * SAMPLED / Math.max(1, rows));
        Sql sql =
                new Sql(
                        "select (array_agg(id order by id desc))[1] from (select s.id, ntile(?) over (order by s.id)",
                        parts);
        sql.add(" as part from " + table(given) + " s tablesample system (" + percent + ") where ");
        sql.add(where(given));
        sql.add(") picked group by part order by 1");
        List<UUID> ends = reader.list(sql, Cells::id);
        return ends.isEmpty() ? ends : ends.subList(0, ends.size() - 1);
    }

    private static Sql select(Given given) {
        String fields =
                given.fields().stream()
                        .map(field -> ", " + field.sql())
                        .collect(Collectors.joining());
        return new Sql("select s.id, s.version" + fields + " from ")
                .add(given.resource().from())
                .add(" where ")
                .add(where(given));
    }

    private static Sql where(Given given) {
        return new Sql(given.resource().condition())
                .add(" and ")
                .add(ScopePredicate.of(given.rows(), axes(given), "s"));
    }

    private static String table(Given given) {
        return given.resource().entity().getAnnotation(Table.class).name();
    }

    /**
     * @throws IllegalStateException for rows behind row security: those are given to nobody
     */
    private static ScopedBy axes(Given given) {
        Class<? extends Row> entity = given.resource().entity();
        if (entity.isAnnotationPresent(Protected.class)) {
            throw new IllegalStateException(entity.getSimpleName() + " can be shared with nobody");
        }
        return entity.getAnnotation(ScopedBy.class);
    }

    private SharedRow row(Given given, Cells cells) throws SQLException {
        UUID id = cells.id();
        int version = cells.whole();
        Map<String, Object> data = new LinkedHashMap<>();
        for (SharedField field : given.fields()) {
            Object stored = value(field, cells);
            if (stored != null) {
                data.put(field.name(), plain(given, field, id, stored));
            }
        }
        return new SharedRow(id, version, data);
    }

    private Object plain(Given given, SharedField field, UUID id, Object stored) {
        String column = field.sealedIn();
        return column == null
                ? stored
                : cipher.decrypt(new FieldPlace(table(given), column, id), (String) stored);
    }

    private static @Nullable Object value(SharedField field, Cells cells) throws SQLException {
        return switch (field.kind()) {
            case TEXT, DATE -> cells.optionalText();
            case WHOLE -> cells.optionalWhole();
            case FLAG -> cells.optionalFlag();
            case DECIMAL -> cells.optionalDecimal();
            case INSTANT -> cells.optionalInstant();
            case ID -> cells.optionalId();
            case TEXTS -> cells.texts();
        };
    }
}
