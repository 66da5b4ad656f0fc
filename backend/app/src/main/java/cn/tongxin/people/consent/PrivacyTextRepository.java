package cn.tongxin.people.consent;

import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.people.consent.ConsentViews.PrivacyNotice;
import cn.tongxin.people.consent.ConsentViews.PrivacyTextRow;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.ListSql;
import cn.tongxin.platform.persistence.ScopedRepository;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Every query over texts. What was published is public, and stays so when it is replaced: it says
 * what somebody agreed to.
 */
@Singleton
class PrivacyTextRepository extends ScopedRepository<PrivacyText> {
    private static final String ROW =
            "s.id, s.purpose, s.number, s.title, s.status, s.published_at, s.created_at";
    private static final String WORDS =
            ", s.what, s.necessity, s.effect, s.body, s.written_by, s.version";
    private static final String FROM = "privacy_text s";
    private static final String NOTICE =
            "select s.id, s.purpose, s.number, s.material, s.title, s.what, s.necessity, s.effect,"
                    + " s.body, s.published_at from privacy_text s where ";

    private final SqlReader reader;

    PrivacyTextRepository(Access access, SqlReader reader) {
        super(PrivacyText.class, access);
        this.reader = reader;
    }

    /** All of one. */
    record Whole(
            PrivacyTextRow row,
            String what,
            @Nullable String necessity,
            @Nullable String effect,
            String body,
            @Nullable UUID writtenBy,
            int version) {}

    /**
     * One in force.
     *
     * @param material which of the purpose's meanings it is (P-07)
     */
    record InForce(PrivacyNotice notice, int material) {
        UUID id() {
            return notice.id();
        }

        Purpose purpose() {
            return Purpose.valueOf(notice.purpose());
        }
    }

    Page<PrivacyTextRow> page(ListQuery query) {
        return page(query, new ListSql.Projection<>(ROW, FROM, PrivacyTextRepository::row));
    }

    Whole whole(UUID id) {
        return one(
                id,
                new ListSql.Projection<>(
                        ROW + WORDS,
                        FROM,
                        row ->
                                new Whole(
                                        row(row),
                                        row.text(),
                                        row.optionalText(),
                                        row.optionalText(),
                                        row.text(),
                                        row.optionalId(),
                                        row.whole())));
    }

    /** In the order in which they are shown. */
    List<InForce> inForce() {
        return reader.list(
                new Sql(
                        NOTICE
                                + "s.status = 'PUBLISHED' order by array_position("
                                + "array['GENERAL', 'CHILD_RULES', 'PHOTO', 'WORKS'],"
                                + " s.purpose)"),
                PrivacyTextRepository::inForce);
    }

    /** One that is or was in force. */
    Optional<InForce> published(UUID id) {
        return reader.first(
                new Sql(NOTICE + "s.status <> 'DRAFT' and s.id = ?", id),
                PrivacyTextRepository::inForce);
    }

    int nextNumber(Purpose purpose) {
        return reader.first(
                        new Sql(
                                "select coalesce(max(number), 0) + 1 from privacy_text"
                                        + " where purpose = ?",
                                purpose.name()),
                        Cells::whole)
                .orElseThrow();
    }

    /** The version in force of a purpose, held. */
    Optional<PrivacyText> heldInForce(Purpose purpose) {
        return reader.first(
                        new Sql(
                                "select id from privacy_text where purpose = ?"
                                        + " and status = 'PUBLISHED'",
                                purpose.name()),
                        Cells::id)
                .map(this::held);
    }

    void create(PrivacyText added) {
        add(added);
    }

    @Override
    protected PrivacyText forWrite(UUID id) {
        return super.forWrite(id);
    }

    @Override
    protected void save(PrivacyText changed) {
        super.save(changed);
    }

    @Override
    protected Axes axesOf(PrivacyText one) {
        return one.axes();
    }

    private static PrivacyTextRow row(Cells row) throws SQLException {
        return new PrivacyTextRow(
                row.id(),
                row.text(),
                row.whole(),
                row.text(),
                row.text(),
                row.optionalInstant(),
                row.instant());
    }

    private static InForce inForce(Cells row) throws SQLException {
        UUID id = row.id();
        Purpose purpose = Purpose.valueOf(row.text());
        int number = row.whole();
        int material = row.whole();
        return new InForce(
                new PrivacyNotice(
                        id,
                        purpose.name(),
                        purpose.kind().name(),
                        number,
                        row.text(),
                        row.text(),
                        row.optionalText(),
                        row.optionalText(),
                        row.text(),
                        row.instant()),
                material);
    }
}
