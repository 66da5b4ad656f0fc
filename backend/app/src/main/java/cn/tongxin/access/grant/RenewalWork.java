package cn.tongxin.access.grant;

import cn.tongxin.access.WorkItemKind;
import cn.tongxin.access.WorkItemKind.Term;
import cn.tongxin.access.WorkItemSource;
import cn.tongxin.access.WorkItems;
import cn.tongxin.access.WorkItems.Opening;
import cn.tongxin.access.WorkItems.Outcome;
import cn.tongxin.access.WorkItems.Subject;
import cn.tongxin.access.WorkItems.Who;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.kernel.scope.ScopeKind;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The work that a merger or a division makes: what ended with the old school does not begin again
 * by itself, so whoever gives it anew is told at once.
 */
@Singleton
class RenewalWork implements WorkItemSource {
    static final String RENEW = "grant.renew";
    private static final String HEAD = "school-admin";
    private static final String ABOVE = "county-admin";
    private static final String CITY = "bureau-admin";
    private static final int WORKDAYS = 3;

    private final WorkItems work;
    private final GrantLaw law;

    RenewalWork(WorkItems work, GrantLaw law) {
        this.work = work;
        this.law = law;
    }

    @Override
    public List<WorkItemKind> workItemKinds() {
        return List.of(
                new WorkItemKind(
                        RENEW,
                        "重新授权",
                        null,
                        "accounts",
                        Term.workdays(WORKDAYS),
                        List.of(Term.workdays(1)),
                        Term.workdays(2),
                        true,
                        true));
    }

    /**
     * Those whose grants the successor's administrator may give again: not an inspector, who is
     * sent by the county.
     */
    void open(UUID merged, String name, Axes successor, List<RoleGrant> ended) {
        // The county may not have got to what a division left it, and has nothing to do there now.
        work.settle(RENEW, List.of(merged), Outcome.CANCELLED, "学校已并入其他学校");
        Set<UUID> people = toBeGivenAnew(HEAD, ended);
        if (people.isEmpty()) {
            return;
        }
        String title = "为并入的 " + people.size() + " 名教职工重新授权：原" + name;
        Subject subject = new Subject("schools", merged, name);
        open(subject, title, Who.of(HEAD, successor, ABOVE));
    }

    /** A school that has just come of another one has no administrator, so it is the county's. */
    void openAfterSplit(UUID added, String name, Axes to, List<RoleGrant> ended) {
        if (!toBeGivenAnew(ABOVE, ended).isEmpty()) {
            String title = "为分立到新学校的教职工重新授权：" + name;
            open(new Subject("schools", added, name), title, Who.of(ABOVE, to, CITY));
        }
    }

    private void open(Subject subject, String title, Who who) {
        work.open(List.of(new Opening(RENEW, subject, title, who, null)));
    }

    private Set<UUID> toBeGivenAnew(String giver, List<RoleGrant> ended) {
        Set<UUID> people = new TreeSet<>();
        for (RoleGrant one : ended) {
            if (law.mayGive(giver, one.holding().role(), ScopeKind.SCHOOL)) {
                people.add(one.holding().account());
            }
        }
        return people;
    }
}
