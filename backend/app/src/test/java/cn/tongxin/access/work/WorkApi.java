package cn.tongxin.access.work;

import cn.tongxin.access.WorkItemKind;
import cn.tongxin.access.WorkItemKind.Term;
import cn.tongxin.access.WorkItemSource;
import cn.tongxin.access.WorkItems.Opening;
import cn.tongxin.access.WorkItems.Subject;
import cn.tongxin.access.WorkItems.Who;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.testing.ApiTest;
import cn.tongxin.testing.Rows.SchoolSeed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** Two kinds of work, and a school in one county and one in another to do it. */
public abstract class WorkApi extends ApiTest {
    protected static final String ALL = "/api/v1/work-items";
    protected static final String ONE = ALL + "/{id}";
    protected static final String NEXT = "/api/v1/me/next-actions";

    /** Five working days, a reminder one before, two after it goes up; who answers sees it. */
    protected static final String REPORT = "test.report";

    /** A quarter of an hour, then another; only for those who have it to do; ends by reading. */
    protected static final String CALL = "test.call";

    @Inject WorkLedgerService ledger;

    protected UUID school;
    protected UUID elsewhere;

    /** The kinds of this test. */
    @Singleton
    static class Kinds implements WorkItemSource {
        @Override
        public List<WorkItemKind> workItemKinds() {
            return List.of(
                    new WorkItemKind(
                            REPORT,
                            "报送",
                            null,
                            "test-report",
                            Term.workdays(5),
                            List.of(Term.workdays(1)),
                            Term.workdays(2),
                            true,
                            false),
                    new WorkItemKind(
                            CALL,
                            "回电",
                            null,
                            "test-call",
                            Term.exactly(Duration.ofMinutes(15)),
                            List.of(Term.exactly(Duration.ofMinutes(5))),
                            Term.exactly(Duration.ofMinutes(15)),
                            false,
                            true));
        }
    }

    @BeforeEach
    protected void places() {
        rows.places();
        school = rows.school(SchoolSeed.primary("2145000001", "青秀区示例小学", "450103"));
        elsewhere = rows.school(SchoolSeed.primary("2145000003", "马山县示例小学", "450124"));
    }

    protected Axes atSchool() {
        return new Axes("450103", school);
    }

    protected Who schoolAdmins() {
        return Who.of("school-admin", atSchool(), "county-admin");
    }

    protected UUID opened(String kind, String title, Who who, Instant now) {
        UUID subject = UUID.randomUUID();
        ledger.open(List.of(opening(kind, subject, title, who)), now);
        return item(subject);
    }

    protected static Opening opening(String kind, UUID subject, String title, Who who) {
        return new Opening(kind, new Subject("tests", subject, "示例事物"), title, who, null);
    }

    protected UUID item(UUID subject) {
        return UUID.fromString(
                rows.read("select id from work_item where subject_id = ?", subject).get(0));
    }

    protected List<String> events(UUID item) {
        return rows.read("select what from work_item_event where item_id = ? order by id", item);
    }

    protected @Nullable String column(UUID item, String column) {
        return rows.read("select " + column + " from work_item where id = ?", item).get(0);
    }
}
