package cn.tongxin.people.family;

import cn.tongxin.kernel.errors.Judged;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.people.family.LinkRequests.GuardianPerson;
import cn.tongxin.people.family.LinkRequests.LinkTerms;
import cn.tongxin.platform.security.CurrentCaller;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Ties guardians to pupils for the other packages of this module, as the form does. */
@Singleton
public class GuardianEntry {
    private final TieService ties;
    private final CurrentCaller caller;

    GuardianEntry(TieService ties, CurrentCaller caller) {
        this.ties = ties;
        this.caller = caller;
    }

    /**
     * A guardian who is told by name, for a pupil that the transaction holds or takes in.
     *
     * @param place where the pupil learns
     */
    public record NewTie(UUID student, Axes place, GuardianPerson person, LinkTerms terms) {}

    /** A tie that may be made, and is not yet. */
    public static final class Ready {
        private final TieService.Wanted wanted;

        private Ready(TieService.Wanted wanted) {
            this.wanted = wanted;
        }
    }

    /** Each in the order given; in the transaction that makes them. */
    public List<Judged<Ready>> judge(List<NewTie> asked) {
        return caller.with(
                LinkLifecycle.WRITE,
                () ->
                        ties
                                .judge(
                                        asked.stream()
                                                .map(
                                                        one ->
                                                                new TieService.Asked(
                                                                        one.student(),
                                                                        one.place(),
                                                                        null,
                                                                        one.person(),
                                                                        one.terms()))
                                                .toList())
                                .stream()
                                .map(one -> one.then(Ready::new))
                                .toList());
    }

    public void tie(List<Ready> ready) {
        caller.with(
                LinkLifecycle.WRITE,
                () -> ties.write(ready.stream().map(one -> one.wanted).toList()));
    }
}
