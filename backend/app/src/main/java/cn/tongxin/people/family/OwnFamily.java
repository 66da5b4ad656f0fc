package cn.tongxin.people.family;

import cn.tongxin.person.Persons.Called;
import cn.tongxin.platform.rules.RuleBook;
import cn.tongxin.platform.security.CurrentCaller;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Nobody decides about the family of an own child, not even as its teacher or as the school's
 * administrator: neither about the own link nor about the other parent's (FL-01).
 */
@Singleton
class OwnFamily {
    static final String SENTENCE = "这是您自己孩子的家长关联，请由其他老师或学校管理员办理。";
    private static final String RULE = "FL-01";

    private final LinkRepository links;
    private final CurrentCaller caller;
    private final RuleBook rules;

    OwnFamily(LinkRepository links, CurrentCaller caller, RuleBook rules) {
        this.links = links;
        this.caller = caller;
        this.rules = rules;
    }

    void refuse() {
        throw rules.broken(RULE, SENTENCE);
    }

    boolean isOwn(UUID student) {
        return !own(List.of(student)).isEmpty();
    }

    /** Which of these pupils are. */
    Set<UUID> own(Collection<UUID> students) {
        UUID me = caller.accountId();
        return me == null || students.isEmpty()
                ? Set.of()
                : Set.copyOf(links.familyAmong(students, me));
    }

    void refuseOwn(UUID student) {
        if (isOwn(student)) {
            throw rules.broken(RULE, SENTENCE);
        }
    }

    /** Whether a guardian is the caller, under whatever account, name or phone. */
    boolean isMyself(UUID guardian) {
        UUID me = caller.accountId();
        return me != null && links.isSameHuman(guardian, me);
    }

    void refuseMyself(UUID guardian) {
        if (isMyself(guardian)) {
            throw rules.broken(RULE, SENTENCE);
        }
    }

    /** As {@link #refuseOwn}, for whoever answers for one of the own children. */
    void refuseOwnOf(UUID guardian) {
        if (isOwnOf(guardian)) {
            throw rules.broken(RULE, SENTENCE);
        }
    }

    boolean isOwnOf(UUID guardian) {
        UUID me = caller.accountId();
        return me != null && links.sharesAChild(guardian, me);
    }

    /** Whoever registers somebody of the own name and phone registers themselves. */
    @Nullable Called myself() {
        UUID me = caller.accountId();
        return me == null ? null : links.called(me).orElse(null);
    }
}
