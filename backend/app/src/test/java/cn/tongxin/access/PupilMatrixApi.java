package cn.tongxin.access;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.tongxin.access.MatrixFile.Line;
import cn.tongxin.kernel.cipher.FieldCipher;
import cn.tongxin.kernel.scope.ScopeKind;
import cn.tongxin.testing.CareRows;
import cn.tongxin.testing.DerivedGrants;
import cn.tongxin.testing.SchoolClasses;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;

/** Four pupils, and somebody with any role, grant and post to try on them what is kept of them. */
abstract class PupilMatrixApi extends MatrixApi {
    protected static final String FIRST = "陆小春";
    private static final String CLASSMATE_ELSEWHERE = "陆小夏";
    private static final String SAME_UNIT = "陆小秋";
    private static final String ELSEWHERE = "陆小冬";
    protected static final List<String> ALL =
            List.of(FIRST, CLASSMATE_ELSEWHERE, SAME_UNIT, ELSEWHERE);

    @Inject FieldCipher cipher;

    private UUID ownClass;

    protected record Given(ScopeKind kind, @Nullable String post) {
        /**
         * The law in words: the named post where the cell names one, any grant where it does not.
         */
        boolean counts(String cell) {
            String[] parts = cell.split(":");
            boolean within =
                    MatrixApi.counts(kind, parts[0])
                            // A class is part of a school, and so of a unit.
                            || kind == ScopeKind.CLASS
                                    && Set.of("UNIT", "SCHOOL").contains(parts[0]);
            return within && (parts.length == 1 || parts[1].equals(post));
        }

        String inShort() {
            return kind + (post == null ? "" : " " + post.charAt(0));
        }
    }

    private static final List<Given> GRANTS =
            List.of(
                    new Given(ScopeKind.CITY, null),
                    new Given(ScopeKind.UNIT, null),
                    new Given(ScopeKind.SCHOOL, null),
                    new Given(ScopeKind.SCHOOL, "HEAD"),
                    new Given(ScopeKind.SCHOOL, "NAMED_READER"),
                    new Given(ScopeKind.CLASS, null),
                    new Given(ScopeKind.FAMILY, null),
                    new Given(ScopeKind.ORG, null));

    @BeforeEach
    void fourPupils() {
        ownClass =
                new SchoolClasses(rows)
                        .add(
                                new SchoolClasses.Seed(
                                        own,
                                        "PRI",
                                        "03",
                                        SchoolClasses.THIS_YEAR - 2,
                                        SchoolClasses.THIS_YEAR,
                                        1));
        CareRows care = new CareRows(rows, cipher);
        care.pupil(FIRST, own, ownClass);
        care.pupil(CLASSMATE_ELSEWHERE, own, null);
        care.pupil(SAME_UNIT, sameUnit, null);
        care.pupil(ELSEWHERE, elsewhere, null);
        ALL.forEach(care::father);
    }

    @AfterEach
    void takeBack() {
        DerivedGrants.clear();
    }

    protected static Set<String> reached(ScopeKind kind) {
        return switch (kind) {
            case CITY -> Set.copyOf(ALL);
            case UNIT -> Set.of(FIRST, CLASSMATE_ELSEWHERE, SAME_UNIT);
            case SCHOOL -> Set.of(FIRST, CLASSMATE_ELSEWHERE);
            case CLASS, FAMILY -> Set.of(FIRST);
            case ORG -> Set.of();
        };
    }

    protected UUID given(String role, Given grant) {
        UUID account = rows.account(role + " " + grant.inShort());
        if (grant.kind().isDerived()) {
            UUID ref = grant.kind() == ScopeKind.CLASS ? ownClass : CareRows.pupilId(FIRST);
            DerivedGrants.give(account, role, grant.kind(), ref);
            return account;
        }
        String ref =
                switch (grant.kind()) {
                    case UNIT -> "450103";
                    case SCHOOL -> own.toString();
                    case ORG -> "ORG01";
                    default -> null;
                };
        UUID id = rows.grant(account, role, grant.kind(), ref);
        rows.execute("update role_grant set post = ? where id = ?", grant.post(), id);
        return account;
    }

    protected interface Tried {
        void with(Line line, Given grant, UUID me);
    }

    protected Stream<DynamicTest> everybody(String aggregate, Tried tried) {
        return MatrixFile.lines(aggregate).stream()
                .flatMap(line -> GRANTS.stream().map(grant -> one(line, grant, tried)));
    }

    private DynamicTest one(Line line, Given grant, Tried tried) {
        return dynamicTest(
                line.role() + " " + grant,
                () -> tried.with(line, grant, given(line.role(), grant)));
    }
}
