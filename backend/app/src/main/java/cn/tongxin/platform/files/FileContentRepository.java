package cn.tongxin.platform.files;

import cn.tongxin.platform.files.FileViews.FileDetail;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import cn.tongxin.platform.retention.Expiring;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of files apart from whose they are: where they are attached, what they hold, what
 * has expired. Callers ask here only after the thing they are attached to has let them in.
 */
@Singleton
class FileContentRepository implements Expiring {
    static final String DETAIL = "s.id, s.name, s.type, s.size, s.scan, s.created_at";

    private final SqlReader reader;

    FileContentRepository(SqlReader reader) {
        this.reader = reader;
    }

    /** Where a file is attached and where its content lies. */
    record Whereabouts(
            String purpose,
            @Nullable UUID subject,
            String sha256,
            ScanState scan,
            FileDetail detail) {}

    Optional<Whereabouts> find(UUID id) {
        return reader.first(
                new Sql(
                        "select s.purpose, s.subject_id, s.sha256, "
                                + DETAIL
                                + " from file s where s.id = ?",
                        id),
                row -> {
                    String purpose = row.text();
                    UUID subject = row.optionalId();
                    String sha256 = row.text();
                    FileDetail detail = detail(row);
                    return new Whereabouts(
                            purpose, subject, sha256, ScanState.valueOf(detail.scan()), detail);
                });
    }

    Map<UUID, List<FileDetail>> attached(String purpose, Collection<UUID> subjects) {
        record Attached(UUID subject, FileDetail file) {}
        Sql sql = new Sql("select s.subject_id, " + DETAIL + " from file s where s.purpose = ?");
        sql.bind(purpose).add(" and ").in("s.subject_id", subjects, "uuid");
        return reader
                .list(
                        sql.add(" order by s.created_at, s.id"),
                        row -> new Attached(row.id(), detail(row)))
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Attached::subject,
                                TreeMap::new,
                                Collectors.mapping(Attached::file, Collectors.toList())));
    }

    /**
     * What a file is attached to.
     *
     * @param expires when it is removed; never, if the thing keeps it
     */
    record To(String purpose, UUID subject, @Nullable Instant expires) {}

    /** A content and what is known of it. */
    record Kept(String sha256, FileType type, ScanState scan) {}

    /** The only file of a thing, if it is still there. */
    Optional<Kept> kept(String purpose, UUID subject) {
        return reader.first(
                new Sql(
                        "select sha256, type, scan from file where purpose = ? and subject_id = ?",
                        purpose,
                        subject),
                row ->
                        new Kept(
                                row.text(),
                                FileType.valueOf(row.text()),
                                ScanState.valueOf(row.text())));
    }

    /** How many of these uploads of one account could be attached; each is attached once. */
    int attach(To to, UUID account, Collection<UUID> files) {
        Instant expires = to.expires();
        Sql sql = new Sql("update file set subject_id = ?, expires_at =", to.subject());
        if (expires == null) {
            sql.add(" null");
        } else {
            sql.add(" ?", expires);
        }
        sql.add(
                ", version = version + 1 where purpose = ? and account_id = ? and subject_id is null"
                        + " and scan <> 'INFECTED' and ",
                to.purpose(),
                account);
        return reader.list(sql.in("id", files, "uuid").add(" returning 1"), Cells::whole).size();
    }

    /** Nobody else keeps or removes this content until the transaction ends. */
    void lock(String sha256) {
        reader.first(
                new Sql("select 1 from pg_advisory_xact_lock(hashtextextended(?, 17))", sha256),
                Cells::whole);
    }

    /** What an account has uploaded and not attached to anything. */
    record Waiting(long files, long bytes) {}

    Waiting waiting(UUID account) {
        return reader.first(
                        new Sql(
                                "select count(*), coalesce(sum(size), 0)::bigint from file"
                                        + " where account_id = ? and subject_id is null",
                                account),
                        row -> new Waiting(row.big(), row.big()))
                .orElseThrow();
    }

    /** One at a time per account, until the transaction ends. */
    void lockUploads(UUID account) {
        reader.first(
                new Sql(
                        "select 1 from pg_advisory_xact_lock(hashtextextended(?, 18))",
                        account.toString()),
                Cells::whole);
    }

    Set<String> known(Collection<String> hashes) {
        Sql sql = new Sql("select distinct sha256 from file where ").in("sha256", hashes, "text");
        return new HashSet<>(reader.list(sql, Cells::text));
    }

    /** A file that no scanner has looked at. */
    record Unscanned(UUID id, String sha256) {}

    /** Those never tried first, then those whose last try lies longest back. */
    List<Unscanned> unscanned(int most) {
        return reader.list(
                new Sql(
                        "select id, sha256 from file where scan = 'NOT_SCANNED'"
                                + " order by scan_tried_at nulls first, created_at, id limit ?",
                        most),
                row -> new Unscanned(row.id(), row.text()));
    }

    /** Nothing was learned of the file, so its version stays. */
    void tried(UUID id, Instant at) {
        reader.list(
                new Sql("update file set scan_tried_at = ? where id = ? returning 1", at, id),
                Cells::whole);
    }

    void scanned(UUID id, ScanState state) {
        reader.list(
                new Sql(
                        "update file set scan = ?, version = version + 1 where id = ? returning 1",
                        state.name(),
                        id),
                Cells::whole);
    }

    @Override
    public String name() {
        return "files";
    }

    /** Rows only: a content goes when no row speaks of it any more. */
    @Override
    public int removeExpired(Instant now, int most) {
        Sql sql =
                new Sql(
                        "delete from file where id = any (array(select id from file"
                                + " where expires_at < ? order by expires_at limit ?"
                                + " for update skip locked)) returning 1",
                        now,
                        most);
        return reader.list(sql, Cells::whole).size();
    }

    static FileDetail detail(Cells row) throws SQLException {
        return new FileDetail(
                row.id(),
                row.text(),
                FileType.valueOf(row.text()).mediaType(),
                row.big(),
                row.text(),
                row.instant());
    }
}
