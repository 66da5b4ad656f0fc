package cn.tongxin.people.care;

import static cn.tongxin.people.care.SafeContact.TABLE;

import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.people.care.CareRequests.CareEnd;
import cn.tongxin.people.care.CareRequests.SafeContactCreate;
import cn.tongxin.people.care.CareViews.SafeContactDetail;
import cn.tongxin.people.care.CareViews.SafeContactRow;
import cn.tongxin.people.care.SafeContact.Hours;
import cn.tongxin.people.care.SafeContact.Terms;
import cn.tongxin.people.care.SafeContactRepository.Rule;
import cn.tongxin.people.care.SafeContactRepository.Whole;
import cn.tongxin.people.family.FamilyOrders;
import cn.tongxin.people.student.SafeContacts;
import cn.tongxin.people.student.StudentRequests.SafeWay;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Use cases of safe-contact rules; the wording is plain only here and outwards. */
@Singleton
class SafeContactService implements SafeContacts {
    private static final String WRITE = "safe-contact:write";
    private static final String WORDING = "wording";
    private static final String ENDED_REASON = "ended_reason";

    private final SafeContactRepository rules;
    private final FamilyOrders family;
    private final CareTools tools;

    SafeContactService(SafeContactRepository rules, FamilyOrders family, CareTools tools) {
        this.rules = rules;
        this.family = family;
        this.tools = tools;
    }

    Page<SafeContactRow> page(ListQuery query) {
        return rules.page(query);
    }

    SafeContactDetail get(UUID id) {
        Whole whole = rules.whole(id);
        SafeContactRow row = whole.row();
        Rule rule = whole.rule();
        return new SafeContactDetail(
                row,
                rule.ways(),
                rule.from(),
                rule.until(),
                tools.opened(TABLE, WORDING, id, rule.wording()),
                tools.opened(TABLE, ENDED_REASON, id, whole.endedReason()),
                whole.version(),
                tools.actions(WRITE, row.student().axes(), row.status(), "end"));
    }

    @Transactional
    SafeContactDetail create(SafeContactCreate body) {
        Axes pupil = tools.hold(body.student());
        UUID guardian = family.guardianOf(body.student(), body.link());
        family.refuseOwn(body.student(), guardian);
        if (rules.isFamily(body.student())) {
            // Before anything is written: an answer of the index would tell that there is a rule.
            family.refuseFamily();
        }
        UUID id = tools.next();
        String wording = body.wording();
        Terms terms =
                new Terms(
                        body.ways(),
                        hours(body.hoursFrom(), body.hoursUntil()),
                        wording == null ? null : tools.seal(TABLE, WORDING, id, wording));
        rules.create(new SafeContact(id, pupil, guardian, tools.today(), terms));
        return get(id);
    }

    private static @Nullable Hours hours(@Nullable String from, @Nullable String until) {
        if (from == null && until == null) {
            return null;
        }
        if (from == null || until == null) {
            throw ProblemException.invalid(
                    from == null ? "hoursFrom" : "hoursUntil", "起止时间请一并填写；不限时间的两项都不填。");
        }
        if (from.compareTo(until) >= 0) {
            throw ProblemException.invalid("hoursUntil", "截止时间须晚于起始时间；跨过午夜的请分开说明。");
        }
        return new Hours(from, until);
    }

    @Transactional
    SafeContactDetail end(UUID id, CareEnd body) {
        SafeContact rule = rules.forWrite(id);
        tools.requireAfter(body.on(), rule.from());
        tools.holdAnywhere(Objects.requireNonNull(rule.axes().child(), "of a pupil"));
        rule.end(body.on(), tools.seal(TABLE, ENDED_REASON, id, body.reason()));
        rules.save(rule);
        return get(id);
    }

    @Override
    public Map<UUID, SafeWay> of(UUID student) {
        Map<UUID, SafeWay> ways = new HashMap<>();
        for (Rule rule : rules.inForce(student)) {
            ways.put(
                    rule.guardian(),
                    new SafeWay(
                            rule.ways(),
                            rule.from(),
                            rule.until(),
                            tools.opened(TABLE, WORDING, rule.id(), rule.wording())));
        }
        return ways;
    }
}
