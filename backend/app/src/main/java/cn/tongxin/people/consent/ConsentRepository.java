package cn.tongxin.people.consent;

import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.people.consent.ConsentViews.ConsentRow;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.ListSql;
import cn.tongxin.platform.persistence.ScopedRepository;
import cn.tongxin.platform.persistence.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every query over consents in the caller's scope. */
@Singleton
class ConsentRepository extends ScopedRepository<ConsentRecord> {
    /** P-07: what was agreed to in another meaning, or to another school, holds no more. */
    private static final String STATE =
            "case when s.withdrawn_at is not null then 'WITHDRAWN' when n.material > x.material"
                    + " or s.school_id <> s.given_school then 'OUTDATED' else 'GIVEN' end";

    private static final String COLUMNS =
            "s.id, s.pupil_id, t.name, s.school_id, s.purpose, s.kind, s.text_id, x.number,"
                    + " s.channel, a.display_name, s.given_at, s.withdrawn_at, "
                    + STATE;
    private static final String FROM =
            """
            consent_record s
            join student t on t.id = s.pupil_id
            join account a on a.id = s.given_by
            join privacy_text x on x.id = s.text_id
            join privacy_text n on n.purpose = s.purpose and n.status = 'PUBLISHED'
            """;

    ConsentRepository(Access access) {
        super(ConsentRecord.class, access);
    }

    /** All of one; the paper's place as it is stored. */
    record Whole(
            ConsentRow row, @Nullable LocalDate signedOn, @Nullable String paperRef, int version) {}

    Page<ConsentRow> page(ListQuery query) {
        return page(query, new ListSql.Projection<>(COLUMNS, FROM, ConsentRepository::row));
    }

    Whole whole(UUID id) {
        return one(
                id,
                new ListSql.Projection<>(
                        COLUMNS + ", s.signed_on, s.paper_ref, s.version",
                        FROM,
                        ConsentRepository::whole));
    }

    /** The latest of each purpose of a pupil. */
    List<ConsentRow> latest(UUID student) {
        return rows(
                new Sql("select distinct on (s.purpose) " + COLUMNS + " from " + FROM),
                new Sql(
                        " and s.pupil_id = ? order by s.purpose, s.given_at desc, s.id desc",
                        student),
                ConsentRepository::row);
    }

    void create(ConsentRecord added) {
        add(added);
    }

    /** Older ones of the same purpose and of the same hand: outdated, and never taken back. */
    void withdrawOlder(ConsentRecord latest, Instant at, UUID by) {
        changeMany(
                new Sql("with part as (select s.id from consent_record s"),
                new Sql(
                        " and s.pupil_id = ? and s.purpose = ? and s.withdrawn_at is null"
                                + " and s.channel = ? and s.given_at < ?) update consent_record c"
                                + " set withdrawn_at = ?, withdrawn_by = ?, version = c.version + 1, updated_at = ?,"
                                + " updated_by = ? from part where part.id = c.id returning c.id",
                        latest.student(),
                        latest.purpose().name(),
                        latest.channel(),
                        latest.givenAt(),
                        at,
                        by,
                        at,
                        by));
    }

    /** Where the pupils learn now. */
    void follow(Set<UUID> students) {
        changeParts(
                new Sql(
                        "update consent_record s set unit_code = p.unit_code, school_id ="
                                + " p.school_id, class_id = p.class_id from student p"
                                + " where p.id = s.pupil_id and s.pupil_id = any(?)"
                                + " returning s.id",
                        Sql.array("uuid", students)));
    }

    /**
     * Read in the file of the pupil that goes on; for whom each was given stays as it was. What was
     * taken back for one of the two rows is taken back for the child.
     */
    void merge(UUID survivor, UUID absorbed) {
        changeParts(
                new Sql(
                        """
                        update consent_record c
                           set withdrawn_at = w.withdrawn_at, withdrawn_by = w.withdrawn_by,
                               version = c.version + 1, updated_at = now()
                          from (select distinct on (purpose, pupil_id) purpose, pupil_id, withdrawn_at, withdrawn_by
                                  from consent_record where pupil_id in (?, ?)
                                 order by purpose, pupil_id, given_at desc, id desc) w
                         where c.pupil_id in (?, ?) and c.pupil_id <> w.pupil_id and c.purpose = w.purpose
                           and c.withdrawn_at is null and w.withdrawn_at > c.given_at
                        returning c.id
                        """,
                        survivor,
                        absorbed,
                        survivor,
                        absorbed));
        changeParts(
                new Sql(
                        "update consent_record s set pupil_id = ?, version = s.version + 1"
                                + " where s.pupil_id = ? returning s.id",
                        survivor,
                        absorbed));
    }

    @Override
    protected ConsentRecord forWrite(UUID id) {
        return super.forWrite(id);
    }

    @Override
    protected void save(ConsentRecord changed) {
        super.save(changed);
    }

    @Override
    protected Axes axesOf(ConsentRecord one) {
        return one.axes();
    }

    private static Whole whole(Cells row) throws SQLException {
        return new Whole(row(row), row.optionalDate(), row.optionalText(), row.whole());
    }

    private static ConsentRow row(Cells row) throws SQLException {
        return new ConsentRow(
                row.id(),
                row.id(),
                row.text(),
                row.id(),
                row.text(),
                row.text(),
                row.id(),
                row.whole(),
                row.text(),
                row.text(),
                row.instant(),
                row.optionalInstant(),
                row.text());
    }
}
