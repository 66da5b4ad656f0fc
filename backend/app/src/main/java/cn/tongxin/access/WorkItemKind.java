package cn.tongxin.access;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One kind of work, declared by the module that knows when it arises and when it is done (house.md
 * §4.8).
 *
 * @param code about what, then what to do: {@code proposal.decide}
 * @param name in Chinese, short
 * @param rule the rule it follows from, an id of the rule book, when there is one
 * @param route page of the web client on which the work is done; it gets the id of the subject
 * @param term how long there is, unless an opening names the day
 * @param reminders how long before the end to remind
 * @param escalateAfter how long after the end it goes to the level above; null for never
 * @param overseen whether who answers for the place sees it, besides those whose work it is
 * @param closable whether it ends by being read: whoever has it may call it done
 */
public record WorkItemKind(
        String code,
        String name,
        @Nullable String rule,
        String route,
        Term term,
        List<Term> reminders,
        @Nullable Term escalateAfter,
        boolean overseen,
        boolean closable) {

    public WorkItemKind {
        reminders = List.copyOf(reminders);
    }

    /**
     * A length of time: working days, which end with the day, or hours and minutes, which end on
     * the second.
     */
    public record Term(int workdays, @Nullable Duration exact) {
        public static Term workdays(int workdays) {
            return new Term(workdays, null);
        }

        public static Term exactly(Duration duration) {
            return new Term(0, duration);
        }
    }
}
