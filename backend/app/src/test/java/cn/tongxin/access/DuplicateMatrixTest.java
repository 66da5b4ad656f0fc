package cn.tongxin.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.tongxin.access.MatrixFile.Line;
import cn.tongxin.kernel.scope.ScopeKind;
import cn.tongxin.testing.CareRows;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/** The lines of pairs, tried by every role with every grant: a pair is where both pupils are. */
@QuarkusTest
class DuplicateMatrixTest extends PupilMatrixApi {
    private static final UUID OF_ONE_SCHOOL = new UUID(1, 1);
    private static final UUID OF_ONE_COUNTY = new UUID(1, 2);
    private static final UUID OF_TWO_COUNTIES = new UUID(1, 3);
    private static final Set<UUID> PAIRS = Set.of(OF_ONE_SCHOOL, OF_ONE_COUNTY, OF_TWO_COUNTIES);

    /** Pair → the second of its pupils; the first one is always the same. */
    private final Map<UUID, UUID> seconds =
            Map.of(
                    OF_ONE_SCHOOL, CareRows.pupilId(ALL.get(1)),
                    OF_ONE_COUNTY, CareRows.pupilId(ALL.get(2)),
                    OF_TWO_COUNTIES, CareRows.pupilId(ALL.get(3)));

    @BeforeEach
    void threePairs() {
        rows.account("proposer");
        fresh("OPEN");
    }

    private void fresh(String status) {
        rows.execute("truncate student_duplicate, work_item cascade");
        for (UUID pair : PAIRS) {
            rows.execute(
                    """
                    insert into student_duplicate (id, first_id, second_id, student_ids, unit_code, school_id, reasons, note,
                                                   status, survivor_id, proposed_by, proposed_at, proposal_reason, created_at,
                                                   updated_at, source)
                    select ?, least(a.id, b.id), greatest(a.id, b.id), array [a.id, b.id],
                           case when a.unit_code = b.unit_code then a.unit_code end,
                           case when a.school_id = b.school_id then a.school_id end,
                           '{REPORTED}', '家长来电', ?, p.survivor, p.by, p.at, p.why, now(), now(), 'API'
                      from student a join student b on b.id = ?
                      left join lateral (select a.id as survivor, c.id as by, now() as at, '同一人' as why
                                           from account c where c.username = 'proposer' and ? = 'PROPOSED') p on true
                     where a.id = ?
                    """,
                    pair,
                    status,
                    seconds.get(pair),
                    status,
                    CareRows.pupilId(FIRST));
        }
    }

    private static Set<UUID> within(ScopeKind kind) {
        return switch (kind) {
            case CITY -> PAIRS;
            case UNIT -> Set.of(OF_ONE_SCHOOL, OF_ONE_COUNTY);
            case SCHOOL -> Set.of(OF_ONE_SCHOOL);
            case CLASS, FAMILY, ORG -> Set.of();
        };
    }

    private DuplicateRights rights(UUID me, String role) {
        return new DuplicateRights(() -> as(me, role), PAIRS, CareRows.pupilId(FIRST), seconds);
    }

    @TestFactory
    Stream<DynamicTest> pairs_are_reached_exactly_as_the_matrix_says() {
        return everybody(
                "student-duplicate",
                (line, grant, me) -> tried(line, grant, rights(me, line.role())));
    }

    private void tried(Line line, Given grant, DuplicateRights rights) {
        Set<UUID> within = within(grant.kind());
        if (grant.counts(line.read())) {
            rights.readsExactly(within);
            if (within.contains(OF_ONE_SCHOOL)) {
                rights.sees(OF_ONE_SCHOOL, FIRST, line.view().equals("FULL"));
            }
        } else {
            rights.readsAreRefused();
        }
        if (grant.counts(line.write())) {
            rights.leavesApartExactly(within);
            rights.reportsExactly(within);
            fresh("PROPOSED");
            rights.reopensExactly(within);
        } else {
            rights.writesAreRefused();
        }
        fresh("PROPOSED");
        if (grant.counts(line.approve())) {
            // Both are at school: who may merge hears of that, and nobody else does.
            rights.mergesExactly(within);
        } else {
            rights.mergesAreRefused();
        }
    }

    /** Held against a county, which reaches two of three, every single check must protest. */
    @TestFactory
    Stream<DynamicTest> each_check_notices_rows_that_leak() {
        UUID me = given("county-admin", new Given(ScopeKind.UNIT, null));
        DuplicateRights county = rights(me, "county-admin");
        Set<UUID> one = Set.of(OF_ONE_SCHOOL);
        Map<String, Executable> checks = new LinkedHashMap<>();
        checks.put("reads", () -> county.readsExactly(one));
        checks.put("masks", () -> county.sees(OF_ONE_SCHOOL, FIRST, true));
        checks.put("refused reads", county::readsAreRefused);
        checks.put("apart", () -> county.leavesApartExactly(one));
        checks.put("reports", () -> county.reportsExactly(one));
        checks.put("reopens", () -> county.reopensExactly(one));
        checks.put("refused writes", county::writesAreRefused);
        checks.put("merges", () -> county.mergesExactly(one));
        checks.put("refused mergers", county::mergesAreRefused);
        assertEquals(9, checks.size());
        return checks.entrySet().stream()
                .map(
                        check ->
                                dynamicTest(
                                        check.getKey(),
                                        () ->
                                                assertThrows(
                                                        AssertionError.class, check.getValue())));
    }
}
