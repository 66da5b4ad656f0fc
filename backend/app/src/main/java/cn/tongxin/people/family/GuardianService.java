package cn.tongxin.people.family;

import cn.tongxin.people.family.FamilyProjections.Whole;
import cn.tongxin.people.family.LinkRequests.GuardianPerson;
import cn.tongxin.people.family.LinkViews.GuardianDetail;
import cn.tongxin.person.Persons;
import cn.tongxin.platform.security.CurrentCaller;
import cn.tongxin.platform.web.Action;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Use cases of guardians. */
@Singleton
class GuardianService {
    private final GuardianRepository guardians;
    private final Persons persons;
    private final CurrentCaller caller;
    private final OwnFamily family;

    GuardianService(
            GuardianRepository guardians, Persons persons, CurrentCaller caller, OwnFamily family) {
        this.guardians = guardians;
        this.persons = persons;
        this.caller = caller;
        this.family = family;
    }

    GuardianDetail get(UUID id) {
        Whole whole = guardians.whole(id);
        boolean writes = caller.get().permissions().contains(LinkLifecycle.WRITE);
        return new GuardianDetail(
                whole.row().id(),
                whole.row().name(),
                whole.sex(),
                whole.row().phone(),
                whole.row().hasAccount(),
                whole.synthetic(),
                whole.version(),
                whole.row().updatedAt(),
                writes ? List.of(correcting(whole)) : List.of());
    }

    private Action correcting(Whole whole) {
        if (!whole.unlisted()) {
            return Action.refused("correct", "这位家长也是教职工，姓名和手机号由任职的学校更正。");
        }
        return family.isOwnOf(whole.row().id())
                ? Action.refused("correct", OwnFamily.SENTENCE)
                : Action.allowed("correct");
    }

    /** A phone that is left out stays: pages show none whole that could be sent back. */
    @Transactional
    GuardianDetail correct(UUID id, GuardianPerson body) {
        Guardian guardian = guardians.heldForWrite(id);
        family.refuseOwnOf(id);
        String kept = persons.card(guardian.person()).map(Persons.Card::phone).orElse(null);
        String phone = body.phone() == null ? kept : body.phone();
        persons.describe(guardian.person(), new Persons.NewPerson(body.name(), body.sex(), phone));
        return get(id);
    }
}
