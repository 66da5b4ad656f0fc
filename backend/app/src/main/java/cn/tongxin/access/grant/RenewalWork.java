package cn.tongxin.access.grant;

import cn.tongxin.access.WorkItemKind;
import cn.tongxin.access.WorkItemKind.Term;
import cn.tongxin.access.WorkItemSource;
import cn.tongxin.access.WorkItems;
import cn.tongxin.access.WorkItems.Opening;
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
 * The work that a merger makes: what ended with the old school does not begin again by itself, so
 * the successor's administrator is told at once for how many people it has to be given anew.
 */
@Singleton
class RenewalWork implements WorkItemSource {
    static final String RENEW = "grant.renew";
    private static final String HEAD = "school-admin";
    private static final String ABOVE = "county-admin";
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
    void open(UUID merged, String name, Axes successor, List<Holding> ended) {
        Set<UUID> people = new TreeSet<>();
        for (Holding one : ended) {
            if (law.mayGive(HEAD, one.role(), ScopeKind.SCHOOL)) {
                people.add(one.account());
            }
        }
        if (people.isEmpty()) {
            return;
        }
        String title = "为并入的 " + people.size() + " 名教职工重新授权：原" + name;
        Subject subject = new Subject("schools", merged, name);
        work.open(
                List.of(new Opening(RENEW, subject, title, Who.of(HEAD, successor, ABOVE), null)));
    }
}
