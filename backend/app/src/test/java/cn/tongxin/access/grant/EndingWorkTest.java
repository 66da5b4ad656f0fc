package cn.tongxin.access.grant;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import cn.tongxin.access.DueDates;
import cn.tongxin.platform.time.CivilClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A grant that runs out is an item of those who may prolong it, until they have decided. */
@QuarkusTest
class EndingWorkTest extends GrantApi {
    private static final String ITEMS = "/api/v1/work-items";
    private static final String NEXT = "/api/v1/me/next-actions";
    private static final String SINCE = "2026-01-05T01:00:00Z";
    private static final int AHEAD = 20;

    @Inject EndingWork work;
    @Inject DueDates dates;
    @Inject CivilClock civil;

    private @Nullable String scan() {
        return QuarkusTransaction.requiringNew().call(() -> work.scan(null));
    }

    private LocalDate inWorkdays(int days) {
        LocalDate today = LocalDate.now(civil.getClock());
        return dates.calendar().plusWorkdays(today, days).date();
    }

    private String endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(civil.getClock().getZone()).toInstant().toString();
    }

    private UUID teacherUntil(String until) {
        UUID grant = rows.schoolGrant(newcomer, "class-teacher", school);
        rows.period(grant, SINCE, until);
        return grant;
    }

    /** Items about a grant, the oldest first: state, role and last day. */
    private List<String> items(UUID grant) {
        return rows.read(
                "select status || ' ' || role || ' '"
                        + " || ((due_at at time zone 'Asia/Shanghai') - interval '1 day')::date"
                        + " from work_item where subject_id = ? order by created_at, id",
                grant);
    }

    private String outcome(UUID grant) {
        return rows.read(
                        "select status || ' ' || outcome from work_item where subject_id = ?",
                        grant)
                .get(0);
    }

    @Nested
    class AScan {
        @Test
        void finds_what_ends_within_twenty_working_days_and_nothing_later() {
            LocalDate last = inWorkdays(AHEAD);
            UUID grant = teacherUntil(endOf(last.plusDays(1)));
            assertNull(scan(), "a few grants are one part");
            assertEquals(List.of(), items(grant));
            rows.period(grant, SINCE, endOf(last));
            scan();
            scan();
            assertEquals(List.of("OPEN school-admin " + last), items(grant));
            assertEquals(List.of("1"), rows.read("select count(*) from work_item"));
        }

        @Test
        void leaves_out_deputies_what_is_yet_to_begin_and_who_cannot_work() {
            UUID grant = teacherUntil(null);
            UUID deputy = rows.account("deputy");
            rows.deputy(grant, deputy, endOf(inWorkdays(3)));
            UUID later = rows.schoolGrant(deputy, "subject-teacher", school);
            rows.period(later, endOf(inWorkdays(2)), endOf(inWorkdays(4)));
            UUID disabled = rows.account("disabled");
            rows.period(
                    rows.schoolGrant(disabled, "class-teacher", school),
                    SINCE,
                    endOf(inWorkdays(4)));
            rows.execute("update account set status = 'DISABLED' where id = ?", disabled);
            scan();
            assertEquals(List.of(), rows.read("select title from work_item"));
        }

        @Test
        void goes_through_more_than_one_part() {
            rows.execute(
                    """
                    insert into role_grant (id, account_id, role, scope_kind, school_id, valid_from,
                        valid_to, created_at, updated_at, source, synthetic)
                    select md5('g' || n)::uuid, '%s', 'class-teacher', 'SCHOOL', '%s',
                        '2025-01-01', '2025-02-01', now(), now(), 'IMPORT', true
                    from generate_series(1, 500) n
                    """
                            .formatted(newcomer, school));
            UUID last = UUID.fromString("ffffffff-ffff-4fff-bfff-ffffffffffff");
            rows.execute(
                    "update role_grant set id = ? where id = ?",
                    last,
                    teacherUntil(endOf(inWorkdays(5))));
            String after = scan();
            assertNotNull(after);
            assertEquals(List.of(), items(last));
            assertNull(QuarkusTransaction.requiringNew().call(() -> work.scan(after)));
            assertEquals(1, items(last).size());
        }

        @Test
        void cancels_what_has_run_out() {
            UUID grant = teacherUntil(endOf(inWorkdays(5)));
            scan();
            rows.period(grant, SINCE, Instant.now().minusSeconds(60).toString());
            scan();
            assertEquals("CANCELLED 已到期，或不再需要续期", outcome(grant));
        }
    }

    @Nested
    class WhoseItIs {
        @Test
        void a_schools_own_roles_are_the_schools_and_its_county_can_see_it() {
            UUID grant = teacherUntil(endOf(inWorkdays(5)));
            scan();
            as(principal, "school-admin")
                    .get(NEXT)
                    .then()
                    .body("items.title", contains("决定是否续期：演*的班主任授权"))
                    .body("items[0].kindName", equalTo("授权到期"))
                    .body("items[0].link.route", equalTo("grants"))
                    .body("items[0].link.id", equalTo(grant.toString()));
            as(county, "county-admin").get(NEXT).then().body("items", empty());
            as(county, "county-admin").get(ITEMS).then().body("items.status", contains("OPEN"));
            UUID other = ofSchool("other", "school-admin", elsewhere);
            as(other, "school-admin").get(ITEMS).then().body("items", empty());
        }

        @Test
        void a_role_is_prolonged_from_above_and_never_by_whoever_holds_it() {
            String soon = endOf(inWorkdays(5));
            UUID own = rows.grantOf(principal);
            UUID units = rows.grantOf(county);
            UUID colleague = cityWide("colleague", "bureau-admin");
            UUID citys = rows.grantOf(colleague);
            for (UUID grant : List.of(own, units, citys)) {
                rows.period(grant, SINCE, soon);
            }
            scan();
            assertEquals("OPEN county-admin", items(own).get(0).substring(0, 17));
            assertEquals("OPEN bureau-admin", items(units).get(0).substring(0, 17));
            as(county, "county-admin")
                    .get(NEXT)
                    .then()
                    .body("items.link.id", contains(own.toString()));
            as(colleague, "bureau-admin")
                    .get(NEXT)
                    .then()
                    .body("items.link.id", contains(units.toString()));
            as(bureau, "bureau-admin").get(NEXT).then().body("items.size()", equalTo(2));
        }
    }

    @Nested
    class TheWorkIsDone {
        private UUID grant;

        private void found() {
            grant = teacherUntil(endOf(inWorkdays(5)));
            scan();
        }

        private void done(String how) {
            assertEquals("DONE " + how, outcome(grant));
            as(principal, "school-admin").get(NEXT).then().body("items", empty());
            assertEquals(
                    List.of(principal.toString()),
                    rows.read("select settled_by from work_item where subject_id = ?", grant));
        }

        @Test
        void when_the_period_is_changed() {
            found();
            Map<String, Object> longer = new HashMap<>();
            longer.put("validFrom", SINCE);
            longer.put("validTo", "2099-01-01T00:00:00Z");
            reschedule(principal, "school-admin", grant, longer).then().statusCode(200);
            done("已修改期限");
            scan();
            assertEquals(1, items(grant).size());
        }

        @Test
        void when_it_is_ended_even_some_days_from_now() {
            found();
            end(
                            principal,
                            "school-admin",
                            grant,
                            Map.of("reason", "不再担任", "at", endOf(inWorkdays(2))))
                    .then()
                    .statusCode(200);
            done("已结束授权");
            scan();
            assertEquals(1, items(grant).size());
        }

        @Test
        void when_the_same_role_is_given_for_the_time_after_it() {
            found();
            Map<String, Object> next = teacher("validFrom", endOf(inWorkdays(5)));
            given(principal, "school-admin", next);
            done("已续期");
            scan();
            assertEquals(1, items(grant).size());
        }

        @Test
        void and_not_when_another_role_is_given() {
            found();
            Map<String, Object> next = teacher("role", "subject-teacher");
            next.put("validFrom", endOf(inWorkdays(5)));
            given(principal, "school-admin", next);
            assertEquals(
                    List.of("OPEN"),
                    rows.read("select status from work_item where subject_id = ?", grant));
        }
    }

    @Test
    void the_list_finds_what_ends_before_an_instant() {
        teacherUntil(endOf(inWorkdays(5)));
        String at = ALL + "?role=class-teacher&endsBefore=";
        as(principal, "school-admin")
                .get(at + endOf(inWorkdays(6)))
                .then()
                .statusCode(200)
                .body("items.account.id", contains(newcomer.toString()));
        as(principal, "school-admin").get(at + endOf(inWorkdays(4))).then().body("items", empty());
        as(principal, "school-admin")
                .get(ALL + "?role=school-admin&endsBefore=2099-01-01T00:00:00Z")
                .then()
                .body("items", empty());
        unchecked(principal, "school-admin").get(at + "soon").then().statusCode(400);
    }
}
