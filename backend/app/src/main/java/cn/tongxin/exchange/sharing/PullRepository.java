package cn.tongxin.exchange.sharing;

import cn.tongxin.exchange.sharing.AgreementViews.ShareFollower;
import cn.tongxin.exchange.sharing.AgreementViews.SharePull;
import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.platform.changes.Place;
import cn.tongxin.platform.changes.Waiting;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.ListSql;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import cn.tongxin.platform.retention.Expiring;
import cn.tongxin.platform.sharing.SharedRowsRepository.Part;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who was given what (G-10), how far each key has read, and what was acknowledged. */
@Singleton
class PullRepository implements Expiring {
    /** P-12. */
    private static final int YEARS_KEPT = 3;

    /** Pages one acknowledgement can take in. */
    static final int MOST_PAGES = 10_000;

    private static final Duration USES_KEPT = Duration.ofDays(7);

    private static final ListSql.Projection<SharePull> PULL =
            new ListSql.Projection<>(
                    "p.id, p.kind, coalesce(c.client_id, a.username), p.fields, p.from_place,"
                            + " p.to_place, p.row_count, p.begun_at, p.ended_at",
                    "share_pull p join account a on a.id = p.account_id"
                            + " left join api_client c on c.account_id = p.account_id",
                    PullRepository::pull);

    private final SqlReader reader;
    private final ListSql lists;

    PullRepository(SqlReader reader, ListSql lists) {
        this.reader = reader;
        this.lists = lists;
    }

    /** Of which agreement, by whose account. */
    record By(UUID agreement, UUID account) {}

    /** A page of changes as it was given. */
    record PageLine(long number, Place from, Place to, long rows, String digest) {}

    /** An acknowledgement that matched. */
    record Acknowledged(Place place, long rows, String chain, long lastPull, Instant at) {
        /** Sent again because its answer was lost. */
        boolean isSame(Place sent, long sentRows, String sentChain) {
            return place.equals(sent) && rows == sentRows && chain.equals(sentChain);
        }
    }

    /** One more request on a day; how many that makes. */
    int use(UUID agreement, LocalDate day) {
        return reader.list(
                        new Sql(
                                "insert into share_use (agreement_id, day, number) values (?, ?, 1)"
                                        + " on conflict (agreement_id, day) do update"
                                        + " set number = share_use.number + 1 returning number",
                                agreement,
                                day),
                        Cells::whole)
                .get(0);
    }

    int used(UUID agreement, LocalDate day) {
        return reader.first(
                        new Sql(
                                "select number from share_use where agreement_id = ? and day = ?",
                                agreement,
                                day),
                        Cells::whole)
                .orElse(0);
    }

    /** A page that is given, and where its reader stands with it. */
    void page(By by, List<String> fields, PageLine page, Instant at) {
        if (page.rows() > 0) {
            reader.list(
                    new Sql(
                            "insert into share_pull (agreement_id, account_id, kind, fields,"
                                    + " from_place, to_place, row_count, digest, begun_at,"
                                    + " ended_at) values (?, ?, 'CHANGES', ?, ?, ?, ?, ?, ?, ?)"
                                    + " returning 1",
                            by.agreement(),
                            by.account(),
                            Sql.array("text", fields),
                            page.from().toString(),
                            page.to().toString(),
                            page.rows(),
                            page.digest(),
                            at,
                            at),
                    Cells::whole);
        }
        reader.list(
                new Sql(
                        "insert into share_position (agreement_id, account_id, place, read_at)"
                                + " values (?, ?, ?, ?) on conflict (agreement_id, account_id)"
                                + " do update set place = excluded.place, read_at = excluded.read_at"
                                + " returning 1",
                        by.agreement(),
                        by.account(),
                        page.to().toString(),
                        at),
                Cells::whole);
    }

    /** A full reading begins; its number. */
    long begin(By by, List<String> fields, Part part, Instant at) {
        return reader.list(
                        new Sql(
                                "insert into share_pull (agreement_id, account_id, kind, fields,"
                                        + " from_place, asked_to, begun_at) values (?, ?, 'SYNC',"
                                        + " ?, nullif(?, ''), nullif(?, ''), ?) returning id",
                                by.agreement(),
                                by.account(),
                                Sql.array("text", fields),
                                Objects.toString(part.after(), ""),
                                Objects.toString(part.upTo(), ""),
                                at),
                        Cells::big)
                .get(0);
    }

    /**
     * How far a full reading has come: told while it goes on, so that one that breaks off is known.
     */
    void reached(long number, @Nullable UUID last, long rows, boolean ended, Instant at) {
        reader.list(
                new Sql(
                        "update share_pull set to_place = nullif(?, ''), row_count = ?,"
                                + " ended_at = case when ? then ?::timestamptz end"
                                + " where id = ? returning 1",
                        Objects.toString(last, ""),
                        rows,
                        ended,
                        at,
                        number),
                Cells::whole);
    }

    Optional<Acknowledged> lastMatch(By by) {
        return reader.first(
                new Sql(
                        "select place, row_count, chain, last_pull, at from share_ack where agreement_id = ?"
                                + " and account_id = ? and matches order by id desc limit 1",
                        by.agreement(),
                        by.account()),
                cells ->
                        new Acknowledged(
                                Objects.requireNonNull(Place.parse(cells.text())),
                                cells.big(),
                                cells.text(),
                                cells.big(),
                                cells.instant()));
    }

    /**
     * Pages given since, oldest first. Of more than {@link #MOST_PAGES} the latest: whoever has
     * never acknowledged reads again from the start, and then those count.
     */
    List<PageLine> pages(By by, long behind) {
        return reader.list(
                new Sql(
                        "select * from (select id, from_place, to_place, row_count, digest from"
                                + " share_pull where agreement_id = ? and account_id = ? and kind"
                                + " = 'CHANGES' and id > ? order by id desc limit ?) p order by"
                                + " id",
                        by.agreement(),
                        by.account(),
                        behind,
                        MOST_PAGES),
                cells ->
                        new PageLine(
                                cells.big(),
                                Objects.requireNonNull(Place.parse(cells.text())),
                                Objects.requireNonNull(Place.parse(cells.text())),
                                cells.big(),
                                cells.text()));
    }

    /** What a partner says, and whether it is so. */
    record Said(Place place, long rows, String chain, long lastPull, boolean matches) {}

    void acknowledge(By by, Said said, Instant at) {
        reader.list(
                new Sql(
                        "insert into share_ack (agreement_id, account_id, place, row_count, chain,"
                                + " last_pull, matches, at) values (?, ?, ?, ?, ?, ?, ?, ?)"
                                + " returning 1",
                        by.agreement(),
                        by.account(),
                        said.place().toString(),
                        said.rows(),
                        said.chain(),
                        said.lastPull(),
                        said.matches(),
                        at),
                Cells::whole);
    }

    /** What was given by an agreement; whose it is has been asked. */
    Page<SharePull> given(UUID agreement, ListQuery query) {
        return lists.page(query, PULL, new Sql("p.agreement_id = ?", agreement));
    }

    private static SharePull pull(Cells cells) throws SQLException {
        return new SharePull(
                cells.big(),
                cells.text(),
                cells.text(),
                cells.texts(),
                cells.optionalText(),
                cells.optionalText(),
                cells.optionalBig(),
                cells.instant(),
                cells.optionalInstant());
    }

    /** A key and where it stands. */
    record Standing(
            String client,
            Place place,
            Instant readAt,
            @Nullable Instant acknowledgedAt,
            @Nullable Boolean matches) {
        ShareFollower seen(Optional<Waiting> waiting) {
            return new ShareFollower(
                    client,
                    readAt,
                    waiting.map(Waiting::since).orElse(null),
                    waiting.map(Waiting::lines).orElse(0),
                    acknowledgedAt,
                    matches);
        }
    }

    List<Standing> standings(UUID agreement) {
        return reader.list(
                new Sql(
                        "select coalesce(c.client_id, a.username), p.place, p.read_at, k.at,"
                                + " k.matches from share_position p"
                                + " join account a on a.id = p.account_id"
                                + " left join api_client c on c.account_id = p.account_id"
                                + " left join lateral (select at, matches from share_ack k where"
                                + " k.agreement_id = p.agreement_id and"
                                + " k.account_id = p.account_id order by k.id desc limit 1) k"
                                + " on true where p.agreement_id = ? order by p.read_at desc",
                        agreement),
                cells ->
                        new Standing(
                                cells.text(),
                                Objects.requireNonNull(Place.parse(cells.text())),
                                cells.instant(),
                                cells.optionalInstant(),
                                cells.optionalFlag()));
    }

    @Override
    public String name() {
        return "records of data given to agencies";
    }

    @Override
    public int removeExpired(Instant now, int most) {
        Instant before = now.atOffset(ZoneOffset.UTC).minusYears(YEARS_KEPT).toInstant();
        return removed("share_pull", "begun_at", before, most)
                + removed("share_ack", "at", before, most)
                + usesRemoved(LocalDate.ofInstant(now.minus(USES_KEPT), ZoneOffset.UTC), most);
    }

    private int usesRemoved(LocalDate before, int most) {
        return reader.list(
                        new Sql(
                                "delete from share_use where (agreement_id, day) in (select"
                                        + " agreement_id, day from share_use where day < ? order by"
                                        + " day limit ? for update skip locked) returning 1",
                                before,
                                most),
                        Cells::whole)
                .size();
    }

    private int removed(String table, String at, Instant before, int most) {
        return reader.list(
                        new Sql(
                                "delete from "
                                        + table
                                        + " where id in (select id from "
                                        + table
                                        + " where "
                                        + at
                                        + " < ? order by "
                                        + at
                                        + " limit ? for update skip locked) returning 1",
                                before,
                                most),
                        Cells::whole)
                .size();
    }
}
