package cn.tongxin.people.duplicate;

import cn.tongxin.kernel.data.Mask;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.people.duplicate.Duplicate.Pair;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which rows look like one child, in the whole city, and where the pairs are that are known. It
 * serves a scan and what follows pupils, and no caller, so there is no scope in it.
 */
@Singleton
class DuplicateScanRepository {
    private static final String PHONE =
            """
            exists (select from guardian_link l
                      join guardian g on g.id = l.guardian_id
                      join person p on p.id = g.person_id
                      join guardian_link k on k.student_id = b.id and k.status <> 'REVOKED'
                      join guardian h on h.id = k.guardian_id
                      join person q on q.id = h.person_id and q.phone = p.phone
                     where l.student_id = a.id and l.status <> 'REVOKED')
            """;

    /**
     * Every month of birth is read from the index over birthday and name, and joined with itself.
     * Whoever bears a number of an identity paper is the only one in the city to bear it (its keyed
     * hash is unique), so two with a number each are two children; and so are twins of two sexes.
     */
    static final String ALIKE =
            """
            select a.id, b.id, a.name, a.unit_code, a.school_id, b.unit_code, b.school_id,
                   %1$s, a.school_id = b.school_id and a.sex = b.sex
              from student a
              join student b on b.birth_date = a.birth_date and b.name = a.name and b.id > a.id
             where a.birth_date >= ? and a.birth_date < ? and b.birth_date >= ? and b.birth_date < ?
               and a.merged_into is null and b.merged_into is null
               and (a.id_no_hash is null or b.id_no_hash is null)
               and not (a.sex <> b.sex and a.sex in ('1', '2') and b.sex in ('1', '2'))
               and not exists (select from student_duplicate d where d.first_id = a.id and d.second_id = b.id)
               and (a.school_id = b.school_id and a.sex = b.sex or %1$s)
             order by a.id, b.id
            """
                    .formatted(PHONE);

    private static final String ELSEWHERE = "其中一条记录已并入另一条，由保留的记录的另一对核实";

    private final SqlReader reader;

    DuplicateScanRepository(SqlReader reader) {
        this.reader = reader;
    }

    /**
     * Two rows that look like one child.
     *
     * @param name as lists show it: work is read by many
     * @param place what both have in common
     */
    record Found(Pair pair, String name, Axes place, boolean phone, boolean school) {
        String reasons() {
            return phone && school
                    ? DuplicateReason.GUARDIAN_PHONE + "," + DuplicateReason.SAME_SCHOOL
                    : (phone ? DuplicateReason.GUARDIAN_PHONE : DuplicateReason.SAME_SCHOOL).name();
        }
    }

    /** A pair that is known, and where it is now. */
    record Standing(
            UUID id, String name, Axes place, DuplicateStatus status, @Nullable UUID proposedBy) {}

    /** The first birthday of a pupil from that day on. */
    Optional<LocalDate> firstBirthday(LocalDate from) {
        return reader.first(
                new Sql(
                        "select birth_date from student where birth_date >= ?"
                                + " order by birth_date limit 1",
                        from),
                Cells::date);
    }

    List<Found> alike(LocalDate from, LocalDate until) {
        return reader.list(
                new Sql(ALIKE, from, until, from, until), DuplicateScanRepository::found);
    }

    /**
     * Those of them that nobody has written down or merged meanwhile. A pupil who is held may be in
     * a merger: the next look finds what is left of it.
     */
    List<UUID> keep(List<UUID> ids, List<Found> found, Instant at) {
        return reader.list(
                new Sql(
                        """
                        insert into student_duplicate (id, first_id, second_id, student_ids, unit_code, school_id, reasons,
                                                       status, created_at, updated_at, source)
                        select t.id, t.a, t.b, array [t.a, t.b], t.u, t.s, string_to_array(t.r, ','), 'OPEN', ?, ?, 'SYNC'
                          from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::uuid[], ?::text[]) as t(id, a, b, u, s, r)
                          join student a on a.id = t.a and a.merged_into is null
                          join student b on b.id = t.b and b.merged_into is null
                           for share of a, b skip locked
                        on conflict (first_id, second_id) do nothing
                        returning id
                        """,
                        at,
                        at,
                        Sql.array("uuid", ids),
                        Sql.column(found, "uuid", one -> one.pair().first()),
                        Sql.column(found, "uuid", one -> one.pair().second()),
                        Sql.column(found, "text", one -> one.place().unit()),
                        Sql.column(found, "uuid", one -> one.place().school()),
                        Sql.column(found, "text", Found::reasons)),
                Cells::id);
    }

    /** The pairs of these pupils are where both of them are now, or what they were merged into. */
    void follow(Collection<UUID> students) {
        reader.list(
                new Sql(
                        """
                        with placed as (
                          select d.id, case when a.unit_code = b.unit_code then a.unit_code end as unit_code,
                                 case when a.school_id = b.school_id then a.school_id end as school_id
                            from student_duplicate d
                            join student a0 on a0.id = d.first_id
                            join student a on a.id = coalesce(a0.merged_into, a0.id)
                            join student b0 on b0.id = d.second_id
                            join student b on b.id = coalesce(b0.merged_into, b0.id)
                           where d.student_ids && ?)
                        update student_duplicate d set unit_code = p.unit_code, school_id = p.school_id
                          from placed p
                         where p.id = d.id
                           and (d.unit_code, d.school_id) is distinct from (p.unit_code, p.school_id)
                        returning d.id
                        """,
                        Sql.array("uuid", students)),
                Cells::id);
    }

    /** Those of these pupils that are not decided. */
    List<Standing> waiting(Collection<UUID> students) {
        return reader.list(
                new Sql(
                        "select d.id, a.name, d.unit_code, d.school_id, d.status, d.proposed_by"
                                + " from student_duplicate d join student a on a.id = d.first_id"
                                + " where d.student_ids && ? and d.status in ('OPEN', 'PROPOSED')"
                                + " order by d.id",
                        Sql.array("uuid", students)),
                DuplicateScanRepository::standing);
    }

    /**
     * What is known of a row that was merged is known of the one that goes on: pairs of it are
     * pairs of that one, to be looked at anew; of two that say the same then one is enough. What
     * stays with the merged row, as it is decided, is from now on where the other one is.
     */
    void merged(UUID survivor, UUID absorbed, UUID by, Instant at) {
        endTwice(survivor, absorbed, by, at);
        goOver(survivor, absorbed, at);
        reader.list(
                new Sql(
                        "update student_duplicate set student_ids = student_ids || ?::uuid where"
                                + " student_ids @> array [?::uuid] and not student_ids @>"
                                + " array [?::uuid] returning id",
                        survivor,
                        absorbed,
                        survivor),
                Cells::id);
    }

    private void endTwice(UUID survivor, UUID absorbed, UUID by, Instant at) {
        Sql same =
                new Sql(
                        """
                        update student_duplicate d
                           set status = 'NOT_DUPLICATE', survivor_id = null, proposed_by = null, proposed_for = null,
                               proposed_at = null, proposal_reason = null, decided_by = ?, decided_at = ?,
                               decision_reason = ?, version = d.version + 1, updated_at = ?
                         where ? in (d.first_id, d.second_id) and ? not in (d.first_id, d.second_id)
                           and d.status in ('OPEN', 'PROPOSED')
                           and exists (select from student_duplicate o
                                        where o.id <> d.id and ? in (o.first_id, o.second_id)
                                          and ? not in (o.first_id, o.second_id)
                                          and (o.first_id in (d.first_id, d.second_id)
                                               or o.second_id in (d.first_id, d.second_id)))
                        returning d.id
                        """,
                        by,
                        at,
                        ELSEWHERE,
                        at,
                        absorbed,
                        survivor,
                        survivor,
                        absorbed);
        reader.list(same, Cells::id);
    }

    private void goOver(UUID survivor, UUID absorbed, Instant at) {
        Sql anew =
                new Sql(
                        """
                        with other as (
                          select d.id, case when d.first_id = ? then d.second_id else d.first_id end as id2
                            from student_duplicate d
                           where ? in (d.first_id, d.second_id) and ? not in (d.first_id, d.second_id)
                             and d.status <> 'MERGED'
                             and not exists (select from student_duplicate o
                                              where ? in (o.first_id, o.second_id)
                                                and ? not in (o.first_id, o.second_id)
                                                and (o.first_id in (d.first_id, d.second_id)
                                                     or o.second_id in (d.first_id, d.second_id))))
                        update student_duplicate d
                           set first_id = least(o.id2, ?), second_id = greatest(o.id2, ?), student_ids = array [o.id2, ?],
                               status = case d.status when 'PROPOSED' then 'OPEN' else d.status end,
                               survivor_id = null, proposed_by = null, proposed_for = null, proposed_at = null,
                               proposal_reason = null, version = d.version + 1, updated_at = ?
                          from other o where o.id = d.id
                        returning d.id
                        """,
                        absorbed,
                        absorbed,
                        survivor,
                        survivor,
                        absorbed,
                        survivor,
                        survivor,
                        survivor,
                        at);
        reader.list(anew, Cells::id);
    }

    private static Standing standing(Cells row) throws SQLException {
        return new Standing(
                row.id(),
                Mask.NAME.apply(row.text()),
                new Axes(row.optionalText(), row.optionalId()),
                DuplicateStatus.valueOf(row.text()),
                row.optionalId());
    }

    private static Found found(Cells row) throws SQLException {
        Pair pair = new Pair(row.id(), row.id());
        String name = Mask.NAME.apply(row.text());
        String unit = row.text();
        UUID school = row.id();
        boolean sameUnit = row.text().equals(unit);
        boolean sameSchool = row.id().equals(school);
        return new Found(
                pair,
                name,
                new Axes(sameUnit ? unit : null, sameSchool ? school : null),
                row.flag(),
                row.flag());
    }
}
