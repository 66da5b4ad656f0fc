package cn.tongxin.messaging;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.tongxin.access.WorkItemDue;
import cn.tongxin.access.WorkItemDue.Timing;
import cn.tongxin.access.WorkItemEscalated;
import cn.tongxin.access.WorkItems;
import cn.tongxin.access.WorkItems.Who;
import cn.tongxin.kernel.scope.Axes;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Those whose work it is hear when it is due, and the level above when it stays undone. */
@QuarkusTest
class WorkMessagesTest extends MessagingApi {
    private static final Axes COUNTY = new Axes("450103", null);

    @Inject Event<WorkItemDue> due;
    @Inject Event<WorkItemEscalated> escalated;

    private final UUID subject = UUID.randomUUID();
    private UUID officer;
    private UUID colleague;
    private UUID bureau;

    @BeforeEach
    void oneCounty() {
        rows.places();
        officer = ofUnit("officer", "county-admin", "450103");
        colleague = ofUnit("colleague", "county-admin", "450103");
        ofUnit("elsewhere", "county-admin", "450124");
        bureau = cityWide("bureau", "bureau-admin");
    }

    private WorkItems.Facts work(UUID id, Who who, boolean provisional) {
        return new WorkItems.Facts(
                id,
                "proposal.decide",
                "审批申请",
                "审批：示例小学暂停办学",
                new WorkItems.Subject("proposals", subject, "示例小学"),
                who,
                Instant.parse("2026-01-10T10:00:00Z"),
                provisional);
    }

    private void fire(WorkItemDue event) {
        QuarkusTransaction.requiringNew().run(() -> due.fire(event));
    }

    @Test
    void everybody_whose_work_it_is_hears_once_that_it_is_due() {
        WorkItems.Facts item =
                work(UUID.randomUUID(), Who.of("county-admin", COUNTY, "bureau-admin"), false);
        fire(new WorkItemDue(item, Timing.SOON));
        fire(new WorkItemDue(item, Timing.SOON));
        for (UUID reader : List.of(officer, colleague)) {
            as(reader, "county-admin")
                    .get(INBOX)
                    .then()
                    .body("items.title", contains("即将到期：审批：示例小学暂停办学"))
                    .body("items[0].body", equalTo("“审批申请”请在1月10日 18:00之前办完。"))
                    .body("items[0].link.resource", equalTo("proposals"))
                    .body("items[0].link.id", equalTo(subject.toString()));
        }
        assertEquals(List.of(), titles(bureau));
        fire(new WorkItemDue(item, Timing.OVERDUE));
        assertEquals(List.of("已过期限：审批：示例小学暂停办学", "即将到期：审批：示例小学暂停办学"), titles(officer));
    }

    @Test
    void one_whose_work_it_is_not_hears_nothing() {
        Who all = Who.of("county-admin", COUNTY, "bureau-admin");
        fire(
                new WorkItemDue(
                        work(
                                UUID.randomUUID(),
                                new Who("county-admin", COUNTY, null, colleague, "bureau-admin"),
                                false),
                        Timing.SOON));
        assertEquals(1, titles(officer).size());
        assertEquals(List.of(), titles(colleague));
        fire(
                new WorkItemDue(
                        work(
                                UUID.randomUUID(),
                                new Who(all.role(), COUNTY, colleague, null, "bureau-admin"),
                                true),
                        Timing.OVERDUE));
        assertEquals(1, titles(officer).size());
        as(colleague, "county-admin")
                .get(INBOX)
                .then()
                .body("items[0].body", equalTo("“审批申请”的期限是1月10日 18:00（暂定），请尽快办理。"));
    }

    @Test
    void what_stays_undone_is_told_to_the_level_above() {
        WorkItems.Facts item =
                work(UUID.randomUUID(), Who.of("county-admin", COUNTY, "bureau-admin"), false);
        QuarkusTransaction.requiringNew()
                .run(() -> escalated.fire(new WorkItemEscalated(item, "bureau-admin")));
        assertEquals(List.of("请您督办：审批：示例小学暂停办学"), titles(bureau));
        assertEquals(List.of(), titles(officer));
    }
}
