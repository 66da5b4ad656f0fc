package cn.tongxin.platform.rotation;

import cn.tongxin.platform.codec.EncryptedColumn;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import cn.tongxin.platform.security.CurrentCaller;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every query over encrypted columns, whatever table they are in. */
@Singleton
class RotationRepository {
    private final SqlReader reader;
    private final CurrentCaller caller;

    RotationRepository(SqlReader reader, CurrentCaller caller) {
        this.reader = reader;
        this.caller = caller;
    }

    /**
     * The encrypted columns of one table.
     *
     * @param mark how every value begins that is current
     * @param hashes whether hashes have to be compared, which no query can do
     */
    record Target(List<EncryptedColumn> columns, String mark, boolean hashes) {
        String table() {
            return columns.get(0).table();
        }

        String key() {
            return columns.get(0).key();
        }

        Target withoutHashes() {
            return new Target(columns, mark, false);
        }

        /**
         * Columns as they are read and written: each value, and behind it its hash if it has one.
         */
        List<String> names() {
            return columns.stream()
                    .flatMap(
                            one ->
                                    one.hash() == null
                                            ? Stream.of(one.column())
                                            : Stream.of(one.column(), one.hash()))
                    .toList();
        }
    }

    /**
     * @param values in the order of {@link Target#names}
     */
    record Stored(UUID id, List<@Nullable String> values) {}

    /**
     * Rows to be renewed together.
     *
     * @param waits for whoever is writing one of them, instead of leaving it out; with one row
     *     only, so that two who wait never wait for each other
     */
    record Hold(List<UUID> rows, boolean waits) {}

    /** As it was read, and as it is to be. */
    record Renewed(Stored before, List<@Nullable String> after) {}

    long waiting(Target target) {
        Sql sql = new Sql("select count(*) from " + target.table() + " t where ");
        return reader.first(sql.add(isDue(target)).under(caller.scope()), Cells::big).orElseThrow();
    }

    /** Ids of the next rows that are due, whoever is writing them. */
    List<UUID> due(Target target, UUID after, int most) {
        Sql sql = new Sql("select t." + target.key() + " from " + target.table() + " t");
        sql.add(" where t." + target.key() + " > ? and ", after).add(isDue(target));
        sql.add(" order by t." + target.key() + " limit ?", most);
        return reader.list(sql.under(caller.scope()), Cells::id);
    }

    /** Of these rows those that are due still, held until they are written. */
    List<Stored> held(Target target, Hold hold) {
        List<String> names = target.names();
        Sql sql = new Sql("select t." + target.key());
        names.forEach(name -> sql.add(", t." + name));
        sql.add(" from " + target.table() + " t where ");
        sql.in("t." + target.key(), Set.copyOf(hold.rows()), "uuid");
        sql.add(" and ").add(isDue(target)).add(" order by t." + target.key());
        sql.add(" for no key update of t" + (hold.waits() ? "" : " skip locked"));
        // Protected tables hold encrypted values too: of those in the scope of this permission.
        sql.under(caller.scope());
        return reader.list(sql, row -> new Stored(row.id(), texts(row, names.size())));
    }

    /**
     * Writes rows whose values are still those that were read. The version stays: nothing changed
     * for anybody who reads them, so nobody's change becomes stale and no follower hears of it.
     */
    int renew(Target target, List<Renewed> rows) {
        List<String> names = target.names();
        reader.first(
                new Sql("select set_config('app.reencrypted', ?, true)", String.join(",", names)),
                Cells::text);
        Sql sql = new Sql("update " + target.table() + " t set ");
        sql.add(numbered(names, "%1$s = v.new%2$d", ", ")).add(" from unnest(");
        sql.add("?", Sql.column(rows, "uuid", row -> row.before().id()));
        for (int i = 0; i < names.size(); i++) {
            int at = i;
            sql.add(", ?", Sql.column(rows, "text", row -> row.before().values().get(at)));
            sql.add(", ?", Sql.column(rows, "text", row -> row.after().get(at)));
        }
        sql.add(") v (id, " + numbered(names, "old%2$d, new%2$d", ", ") + ")");
        sql.add(" where t." + target.key() + " = v.id and ");
        sql.add(numbered(names, "t.%1$s is not distinct from v.old%2$d", " and "));
        sql.add(" returning 1").under(caller.scope());
        return reader.list(sql, Cells::whole).size();
    }

    private static Sql isDue(Target target) {
        Sql sql = new Sql("(false");
        for (EncryptedColumn one : target.columns()) {
            if (one.hash() != null && target.hashes()) {
                sql.add(" or t." + one.column() + " is not null");
            } else {
                sql.add(" or not starts_with(t." + one.column() + ", ?)", target.mark());
            }
        }
        return sql.add(")");
    }

    private static String numbered(List<String> names, String form, String between) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            parts.add(form.formatted(names.get(i), i));
        }
        return parts.stream().collect(Collectors.joining(between));
    }

    private static List<@Nullable String> texts(Cells row, int number) throws SQLException {
        List<@Nullable String> texts = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            texts.add(row.optionalText());
        }
        return texts;
    }
}
