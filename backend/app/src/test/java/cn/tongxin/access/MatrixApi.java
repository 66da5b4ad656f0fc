package cn.tongxin.access;

import cn.tongxin.kernel.scope.ScopeKind;
import cn.tongxin.testing.ApiTest;
import cn.tongxin.testing.Rows.SchoolSeed;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** Three schools, and somebody with any role and any grant to try the matrix on them. */
abstract class MatrixApi extends ApiTest {
    protected UUID own;
    protected UUID sameUnit;
    protected UUID elsewhere;

    @BeforeEach
    void threeSchools() {
        rows.places();
        rows.execute("insert into change_epoch (epoch, since) values (gen_random_uuid(), now())");
        rows.unit("ORG01", "示例机构", "SOCIAL_ORG", false, "450100", 9);
        own = rows.school(SchoolSeed.primary("2145000001", "本校小学", "450103"));
        sameUnit = rows.school(SchoolSeed.primary("2145000002", "同县小学", "450103"));
        elsewhere = rows.school(SchoolSeed.primary("2145000003", "外县小学", "450124"));
    }

    protected Set<UUID> reachedBy(ScopeKind grant) {
        return switch (grant) {
            case CITY -> Set.of(own, sameUnit, elsewhere);
            case UNIT -> Set.of(own, sameUnit);
            case SCHOOL -> Set.of(own);
            case CLASS, FAMILY, ORG -> Set.of();
        };
    }

    /** Kinds of grants that are written down, for resources that know nothing of classes. */
    protected static final List<ScopeKind> GIVEN =
            Arrays.stream(ScopeKind.values()).filter(kind -> !kind.isDerived()).toList();

    /** The law in words: a grant counts when it is as wide as the cell or narrower. */
    protected static boolean counts(ScopeKind grant, String cell) {
        return switch (cell) {
            case "CITY" -> true;
            case "UNIT" -> grant == ScopeKind.UNIT || grant == ScopeKind.SCHOOL;
            case "SCHOOL" -> grant == ScopeKind.SCHOOL;
            case "CLASS" -> grant == ScopeKind.CLASS;
            case "FAMILY" -> grant == ScopeKind.FAMILY;
            case "ORG" -> grant == ScopeKind.ORG;
            default -> false;
        };
    }

    protected UUID holder(String role, @Nullable ScopeKind kind) {
        UUID account = rows.account(role + " " + kind);
        if (kind != null) {
            String ref =
                    switch (kind) {
                        case CITY -> null;
                        case UNIT -> "450103";
                        case SCHOOL -> own.toString();
                        case ORG -> "ORG01";
                        case CLASS, FAMILY ->
                                throw new IllegalArgumentException("follows from something else");
                    };
            rows.grant(account, role, kind, ref);
        }
        return account;
    }
}
