package cn.tongxin.access.decision;

import cn.tongxin.access.AccessSubject;
import cn.tongxin.access.AccessSubject.Asked;
import cn.tongxin.access.Reach;
import cn.tongxin.access.ScopeTree;
import cn.tongxin.access.decision.Decisions.AccessDecision;
import cn.tongxin.access.decision.Decisions.Granter;
import cn.tongxin.access.decision.Decisions.MissingGrant;
import cn.tongxin.access.grant.GrantLaw;
import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.kernel.scope.Grant;
import cn.tongxin.kernel.scope.RowScope;
import cn.tongxin.kernel.scope.ScopeKind;
import cn.tongxin.platform.security.AccessMatrix;
import cn.tongxin.platform.security.Caller;
import cn.tongxin.platform.security.CurrentCaller;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Explains a refusal from the same matrix, the same scopes and the same tables that refuse (peers:
 * explainable scope); what each thing really takes is said by the module that owns it.
 */
@Singleton
class DecisionService {
    private static final Set<String> RIGHTS = Set.of("read", "write", "approve");
    private static final String CITY = "南宁市";

    private final Map<String, AccessSubject> subjects;
    private final AccessMatrix matrix;
    private final GrantLaw law;
    private final ScopeTree places;
    private final CurrentCaller caller;

    DecisionService(
            @All List<AccessSubject> subjects,
            AccessMatrix matrix,
            GrantLaw law,
            ScopeTree places,
            CurrentCaller caller) {
        this.subjects =
                new TreeMap<>(
                        subjects.stream()
                                .collect(
                                        Collectors.toMap(
                                                AccessSubject::resource, Function.identity())));
        this.matrix = matrix;
        this.law = law;
        this.places = places;
        this.caller = caller;
    }

    AccessDecision explain(@Nullable String resource, UUID id, @Nullable String right) {
        AccessSubject subject = resource == null ? null : subjects.get(resource);
        if (subject == null) {
            throw ProblemException.invalid(
                    "resource", "可以询问的资源：" + String.join("、", subjects.keySet()) + "。");
        }
        if (right == null || !RIGHTS.contains(right)) {
            throw ProblemException.invalid("right", "请选择 read、write 或 approve。");
        }
        Asked asked =
                subject.asked(id, right)
                        .orElseThrow(
                                () -> new ProblemException(ProblemCode.NOT_FOUND, "没有找到这条记录。"));
        Caller me = caller.get();
        boolean reaches = reaches(asked, me::scope);
        String other = reaches ? null : otherRole(me, asked);
        Map<String, String> names = names(asked.places());
        String reason = reason(me, asked, reaches, other);
        boolean needsGrant = !reaches && !holders(asked).isEmpty();
        return new AccessDecision(
                subject.resource(),
                id,
                asked.permissions().get(0),
                asked.permissions(),
                reason.equals("ALLOWED"),
                reason,
                explanation(reason, asked, names),
                other,
                needsGrant ? missing(asked, names) : null,
                reaches ? List.of() : granters(asked, names));
    }

    private String reason(Caller me, Asked asked, boolean reaches, @Nullable String other) {
        if (reaches) {
            return asked.against() == null ? "ALLOWED" : "RULE";
        }
        if (other != null) {
            return "OTHER_ROLE";
        }
        return holders(asked).contains(String.valueOf(me.actingRole())) ? "SCOPE" : "ROLE";
    }

    private String explanation(String reason, Asked asked, Map<String, String> names) {
        return switch (reason) {
            case "ALLOWED" -> "您可以办理。";
            case "RULE" -> "您的身份有这项权限，但现在不能办理：" + asked.against();
            case "OTHER_ROLE" -> "您现在的身份不能办理，您的另一个身份可以，请先切换身份。";
            case "SCOPE" -> "您的身份有这项权限，但" + beyond(asked, names);
            default -> holders(asked).isEmpty() ? "没有哪个身份可以这样办理。" : "您现在的身份没有这项权限。";
        };
    }

    private static String beyond(Asked asked, Map<String, String> names) {
        List<String> places =
                needed(asked).stream().map(one -> place(one, names)).distinct().toList();
        return places.size() == 1
                ? "这条记录属于" + places.get(0) + "，不在您的管辖范围内。"
                : "此事涉及" + String.join("、", places) + "，须由能同时管辖的人办理。";
    }

    private static boolean reaches(Asked asked, Function<String, RowScope> scopes) {
        Predicate<List<Axes>> all =
                places ->
                        asked.permissions().stream()
                                .allMatch(one -> Reach.all(scopes.apply(one), places));
        return asked.oneIsEnough()
                ? asked.places().stream().map(one -> List.of(one)).anyMatch(all)
                : all.test(asked.places());
    }

    /** A role the caller holds besides, under which the answer would be yes. */
    private @Nullable String otherRole(Caller me, Asked asked) {
        return me.grants().stream()
                .map(Grant::role)
                .distinct()
                .sorted()
                .filter(role -> !role.equals(me.actingRole()))
                .filter(role -> reaches(asked, permission -> scope(me, role, permission)))
                .findFirst()
                .orElse(null);
    }

    /** As the request would have it that works under this role. */
    private RowScope scope(Caller me, String role, String permission) {
        return matrix.cell(role, permission)
                .map(cell -> RowScope.of(cell.counting(me.grants())))
                .orElse(RowScope.NONE);
    }

    /** Roles that hold all of it. */
    private List<String> holders(Asked asked) {
        List<String> holders = new ArrayList<>(matrix.holders(asked.permissions().get(0)));
        asked.permissions().forEach(one -> holders.retainAll(matrix.holders(one)));
        return holders;
    }

    /** Where one grant must reach; of places of which one is enough, the first. */
    private static List<Axes> needed(Asked asked) {
        return asked.oneIsEnough() ? asked.places().subList(0, 1) : asked.places();
    }

    private MissingGrant missing(Asked asked, Map<String, String> names) {
        List<Axes> places = needed(asked);
        ScopeKind least = Reach.narrowest(places);
        String unit = least == ScopeKind.CITY ? null : places.get(0).unit();
        UUID school = least == ScopeKind.SCHOOL ? places.get(0).school() : null;
        return new MissingGrant(
                holders(asked).stream().filter(role -> counts(role, asked, least)).toList(),
                unit,
                unit == null ? null : names.get(unit),
                school,
                school == null ? null : names.get(school.toString()));
    }

    /** Whether a grant of the role for that kind of place counts for all of it. */
    private boolean counts(String role, Asked asked, ScopeKind kind) {
        return asked.permissions().stream()
                .allMatch(
                        permission ->
                                matrix.cell(role, permission)
                                        .filter(cell -> cell.counts(kind))
                                        .isPresent());
    }

    /**
     * Whoever may give, by the law that gives, a grant that would do here: nearest first. A school
     * grants in the school, a unit in the unit, the bureau everywhere.
     */
    private List<Granter> granters(Asked asked, Map<String, String> names) {
        List<ScopeKind> kinds = kinds(needed(asked));
        Axes first = asked.places().get(0);
        Map<String, String> near = new LinkedHashMap<>();
        if (kinds.contains(ScopeKind.SCHOOL)) {
            near.put("school-admin", names.get(String.valueOf(first.school())));
        }
        if (kinds.contains(ScopeKind.UNIT)) {
            near.put("county-admin", names.get(String.valueOf(first.unit())));
        }
        near.put("bureau-admin", CITY);
        return near.entrySet().stream()
                .filter(granter -> granter.getValue() != null)
                .filter(granter -> givesAny(granter.getKey(), asked, kinds))
                .map(granter -> new Granter(granter.getKey(), granter.getValue()))
                .toList();
    }

    private boolean givesAny(String granter, Asked asked, List<ScopeKind> kinds) {
        return holders(asked).stream()
                .anyMatch(
                        role ->
                                kinds.stream()
                                        .filter(kind -> counts(role, asked, kind))
                                        .anyMatch(kind -> law.mayGive(granter, role, kind)));
    }

    /** Kinds of grants that reach all the places, each by itself. */
    private static List<ScopeKind> kinds(List<Axes> places) {
        ScopeKind least = Reach.narrowest(places);
        List<ScopeKind> kinds = new ArrayList<>(List.of(ScopeKind.CITY));
        if (least != ScopeKind.CITY && places.get(0).unit() != null) {
            kinds.add(ScopeKind.UNIT);
        }
        if (least == ScopeKind.SCHOOL) {
            kinds.add(ScopeKind.SCHOOL);
        }
        return kinds;
    }

    private static String place(Axes axes, Map<String, String> names) {
        return axes.unit() == null ? CITY : names.getOrDefault(axes.unit(), axes.unit());
    }

    private Map<String, String> names(List<Axes> all) {
        List<Grant> asked = new ArrayList<>();
        for (Axes axes : all) {
            if (axes.unit() != null) {
                asked.add(new Grant("", ScopeKind.UNIT, axes.unit(), Instant.EPOCH, null));
            }
            if (axes.school() != null) {
                asked.add(
                        new Grant(
                                "",
                                ScopeKind.SCHOOL,
                                axes.school().toString(),
                                Instant.EPOCH,
                                null));
            }
        }
        return places.names(asked);
    }
}
