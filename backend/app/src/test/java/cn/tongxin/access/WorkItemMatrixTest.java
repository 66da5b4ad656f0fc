package cn.tongxin.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.tongxin.access.MatrixFile.Line;
import cn.tongxin.kernel.scope.ScopeKind;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/** The lines of work items in the matrix, tried by every role with every grant. */
@QuarkusTest
class WorkItemMatrixTest extends MatrixApi {
    private static final String ALL = "/api/v1/work-items";

    /** What there is at each school. */
    private enum Sort {
        /** For the role that is tried. */
        OURS,
        /** For another role, and who answers for the place may see it. */
        OVERSEEN,
        /** For another role, and nobody else's business. */
        THEIRS,
        /** For the role that is tried, and only for somebody else who holds it. */
        PERSONAL,
        /** For another role, and gone up to the one that is tried. */
        ESCALATED
    }

    private record Item(UUID school, Sort sort) {}

    private final Map<Item, UUID> items = new LinkedHashMap<>();

    private record Case(String role, ScopeKind kind, Line work, Line oversight) {
        boolean reads() {
            return counts(kind, work.read());
        }

        boolean writes() {
            return counts(kind, work.write());
        }

        boolean oversees() {
            return counts(kind, oversight.read());
        }

        boolean isTheirs(Sort sort) {
            return sort == Sort.OURS || sort == Sort.ESCALATED;
        }
    }

    private void workEverywhere(String role) {
        rows.execute("delete from work_item_event");
        rows.execute("delete from work_item");
        items.clear();
        UUID somebody = UUID.fromString(rows.read("select id from account").get(0));
        for (UUID school : List.of(own, sameUnit, elsewhere)) {
            for (Sort sort : Sort.values()) {
                boolean ours = sort == Sort.OURS || sort == Sort.PERSONAL;
                UUID id = UUID.randomUUID();
                rows.execute(
                        "insert into work_item (id, kind, resource, subject_id, subject_name, title,"
                                + " role, unit_code, school_id, account_id, escalate_to, overseen,"
                                + " status, due_at, provisional, escalated, escalated_role,"
                                + " created_at, updated_at, source)"
                                + " select ?, 'test.work', 'schools', ?, name, name, ?, unit_code,"
                                + " id, ?, 'nobody', ?, 'OPEN', now() + interval '1 day', false, ?,"
                                + " ?, now(), now(), 'API' from school where id = ?",
                        id,
                        id,
                        ours ? role : "some-other-role",
                        sort == Sort.PERSONAL ? somebody : null,
                        sort == Sort.OVERSEEN,
                        sort == Sort.ESCALATED,
                        sort == Sort.ESCALATED ? role : null,
                        school);
                items.put(new Item(school, sort), id);
            }
        }
    }

    private Stream<DynamicTest> everybody(Function<Case, Executable> test) {
        Map<String, Line> oversight =
                MatrixFile.lines("work-oversight").stream()
                        .collect(Collectors.toMap(Line::role, line -> line));
        rows.account("somebody");
        return MatrixFile.lines("work-item").stream()
                .flatMap(
                        line ->
                                GIVEN.stream()
                                        .map(
                                                kind ->
                                                        new Case(
                                                                line.role(),
                                                                kind,
                                                                line,
                                                                oversight.get(line.role()))))
                .map(one -> dynamicTest(one.role() + " " + one.kind(), test.apply(one)));
    }

    private Set<String> expected(Case one, Predicate<Sort> which) {
        Set<UUID> places = one.reads() ? reachedBy(one.kind()) : Set.of();
        return items.entrySet().stream()
                .filter(entry -> places.contains(entry.getKey().school()))
                .filter(entry -> which.test(entry.getKey().sort()))
                .map(entry -> entry.getValue().toString())
                .collect(Collectors.toSet());
    }

    private static Set<String> set(@Nullable List<String> ids) {
        return ids == null ? Set.of() : new HashSet<>(ids);
    }

    @TestFactory
    Stream<DynamicTest> they_are_read_exactly_as_the_matrix_says() {
        return everybody(
                one ->
                        () -> {
                            workEverywhere(one.role());
                            UUID me = holder(one.role(), one.kind());
                            Set<String> seen =
                                    expected(
                                            one,
                                            sort ->
                                                    one.isTheirs(sort)
                                                            || sort == Sort.OVERSEEN
                                                                    && one.oversees());
                            var list = as(me, one.role()).get(ALL + "?count=exact");
                            assertEquals(one.reads() ? 200 : 403, list.statusCode());
                            if (one.reads()) {
                                assertEquals(seen, set(list.path("items.id")));
                                assertEquals(seen.size(), list.<Integer>path("total.value"));
                            }
                            for (UUID item : items.values()) {
                                int status = seen.contains(item.toString()) ? 200 : 403;
                                for (String address : List.of("", "/history")) {
                                    assertEquals(
                                            status,
                                            as(me, one.role())
                                                    .get(ALL + "/" + item + address)
                                                    .statusCode());
                                }
                            }
                        });
    }

    @TestFactory
    Stream<DynamicTest> everybody_has_their_own_next_actions_and_no_others() {
        return everybody(
                one ->
                        () -> {
                            workEverywhere(one.role());
                            UUID me = holder(one.role(), one.kind());
                            var next = as(me, one.role()).get("/api/v1/me/next-actions");
                            assertEquals(200, next.statusCode());
                            assertEquals(expected(one, one::isTheirs), set(next.path("items.id")));
                        });
    }

    @TestFactory
    Stream<DynamicTest> they_are_counted_for_those_who_answer_for_a_place() {
        return everybody(
                one ->
                        () -> {
                            workEverywhere(one.role());
                            UUID me = holder(one.role(), one.kind());
                            var summary = as(me, one.role()).get(ALL + "/summary");
                            assertEquals(one.oversees() ? 200 : 403, summary.statusCode());
                            if (one.oversees()) {
                                int schools = reachedBy(one.kind()).size();
                                assertEquals(3 * schools, summary.<Integer>path("open"));
                                assertEquals(2 * schools, summary.<Integer>path("mine"));
                                assertEquals(schools, summary.<Integer>path("others"));
                                assertEquals(schools, summary.<Integer>path("escalated"));
                            }
                        });
    }

    @TestFactory
    Stream<DynamicTest> they_are_taken_by_those_whose_work_they_are() {
        return everybody(
                one ->
                        () -> {
                            workEverywhere(one.role());
                            UUID me = holder(one.role(), one.kind());
                            Set<String> theirs =
                                    one.writes() ? expected(one, one::isTheirs) : Set.of();
                            for (UUID item : items.values()) {
                                boolean may = theirs.contains(item.toString());
                                int status =
                                        as(me, one.role())
                                                .header("If-Match", "\"0-00000000\"")
                                                .post(ALL + "/" + item + "/take")
                                                .statusCode();
                                assertEquals(may ? 200 : 403, status);
                                assertEquals(
                                        may ? List.of(me.toString()) : List.of(),
                                        rows.read(
                                                "select taken_by from work_item where id = ? and"
                                                        + " taken_by is not null",
                                                item));
                            }
                        });
    }
}
