package cn.tongxin.access.decision;

import cn.tongxin.access.AccessSubject;
import cn.tongxin.access.ScopeTree;
import cn.tongxin.access.decision.Decisions.AccessDecision;
import cn.tongxin.access.decision.Decisions.Granter;
import cn.tongxin.access.decision.Decisions.MissingGrant;
import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.kernel.scope.Grant;
import cn.tongxin.kernel.scope.ScopeKind;
import cn.tongxin.platform.security.AccessMatrix;
import cn.tongxin.platform.security.Caller;
import cn.tongxin.platform.security.CurrentCaller;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Explains a refusal from the same matrix and the same scopes that refuse (peers: explainable
 * scope), so explanation and result cannot differ.
 */
@Singleton
class DecisionService {
    private static final Set<String> RIGHTS = Set.of("read", "write", "approve");
    private static final String CITY = "南宁市";

    private final Map<String, AccessSubject> subjects;
    private final AccessMatrix matrix;
    private final ScopeTree places;
    private final CurrentCaller caller;

    DecisionService(
            @All List<AccessSubject> subjects,
            AccessMatrix matrix,
            ScopeTree places,
            CurrentCaller caller) {
        this.subjects =
                new TreeMap<>(
                        subjects.stream()
                                .collect(
                                        Collectors.toMap(
                                                AccessSubject::resource, Function.identity())));
        this.matrix = matrix;
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
        Axes axes =
                subject.axes(id)
                        .orElseThrow(
                                () -> new ProblemException(ProblemCode.NOT_FOUND, "没有找到这条记录。"));
        return explain(subject, id, subject.aggregate() + ":" + right, axes);
    }

    private AccessDecision explain(AccessSubject subject, UUID id, String permission, Axes axes) {
        Caller me = caller.get();
        List<String> holders = matrix.holders(permission);
        Map<String, String> names = names(axes);
        boolean allowed = me.scope(permission).covers(axes);
        boolean byRole = holders.contains(String.valueOf(me.actingRole()));
        String reason = allowed ? "ALLOWED" : byRole ? "SCOPE" : "ROLE";
        String explanation =
                switch (reason) {
                    case "ALLOWED" -> "您可以办理。";
                    case "SCOPE" -> "您的身份有这项权限，但这条记录属于" + place(axes, names) + "，不在您的管辖范围内。";
                    default -> holders.isEmpty() ? "没有哪个身份可以这样办理。" : "您现在的身份没有这项权限。";
                };
        return new AccessDecision(
                subject.resource(),
                id,
                permission,
                allowed,
                reason,
                explanation,
                allowed || holders.isEmpty() ? null : missing(holders, axes, names),
                allowed || holders.isEmpty() ? List.of() : granters(axes, names));
    }

    private static MissingGrant missing(
            List<String> holders, Axes axes, Map<String, String> names) {
        UUID school = axes.school();
        return new MissingGrant(
                holders,
                axes.unit(),
                axes.unit() == null ? null : names.get(axes.unit()),
                school,
                school == null ? null : names.get(school.toString()));
    }

    /** A school grants in the school, a unit in the unit, the bureau everywhere (domain.md §4). */
    private static List<Granter> granters(Axes axes, Map<String, String> names) {
        List<Granter> granters = new ArrayList<>();
        UUID school = axes.school();
        if (school != null && names.containsKey(school.toString())) {
            granters.add(new Granter("school-admin", names.get(school.toString())));
        }
        if (axes.unit() != null && names.containsKey(axes.unit())) {
            granters.add(new Granter("county-admin", names.get(axes.unit())));
        }
        granters.add(new Granter("bureau-admin", CITY));
        return granters;
    }

    private static String place(Axes axes, Map<String, String> names) {
        return axes.unit() == null ? CITY : names.getOrDefault(axes.unit(), axes.unit());
    }

    private Map<String, String> names(Axes axes) {
        List<Grant> asked = new ArrayList<>();
        if (axes.unit() != null) {
            asked.add(new Grant("", ScopeKind.UNIT, axes.unit(), Instant.EPOCH, null));
        }
        if (axes.school() != null) {
            asked.add(
                    new Grant("", ScopeKind.SCHOOL, axes.school().toString(), Instant.EPOCH, null));
        }
        return places.names(asked);
    }
}
