package cn.tongxin.person.register;

import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.person.PersonCorrected;
import cn.tongxin.person.register.PersonRepository.Facts;
import cn.tongxin.person.register.PersonViews.PersonDetail;
import cn.tongxin.person.register.PersonViews.PersonRow;
import cn.tongxin.platform.rules.Warnings;
import cn.tongxin.platform.security.CurrentCaller;
import cn.tongxin.platform.web.Action;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Use cases of people. */
@Singleton
class PersonService {
    static final String RESOURCE = "persons";

    /** One human, one record; the rule also stands over the registering of staff. */
    private static final String TWICE = "ST-01";

    private final PersonRepository people;
    private final CurrentCaller caller;
    private final Warnings warnings;
    private final Event<PersonCorrected> corrected;

    PersonService(
            PersonRepository people,
            CurrentCaller caller,
            Warnings warnings,
            Event<PersonCorrected> corrected) {
        this.people = people;
        this.caller = caller;
        this.warnings = warnings;
        this.corrected = corrected;
    }

    PersonDetail get(UUID id) {
        return detail(people.facts(id));
    }

    @Transactional
    PersonDetail correct(UUID id, PersonUpdate update) {
        Person person = people.toCorrect(id);
        warnings.settle(
                new Warnings.About(RESOURCE, id, person.axes()),
                twice(person, update),
                update.overrides());
        boolean renamed = !person.isCalled(update.name());
        person.describe(update.name(), update.sex(), update.phone());
        people.corrected(person);
        corrected.fire(new PersonCorrected(id, renamed));
        return get(id);
    }

    /** Who was that already, and only another field is put right, is not asked again. */
    private List<Warnings.Broken> twice(Person person, PersonUpdate update) {
        String phone = update.phone();
        if (phone == null || person.isKnownAs(update.name(), phone)) {
            return List.of();
        }
        boolean another =
                people.alike(update.name(), phone).stream()
                        .anyMatch(alike -> !alike.equals(person.id()));
        return another
                ? List.of(new Warnings.Broken(TWICE, "全市已有姓名和手机号都相同的人员，请先核对是否为同一人。"))
                : List.of();
    }

    private PersonDetail detail(Facts facts) {
        PersonRow row = facts.row();
        Axes axes = new Axes(row.managingUnit(), row.school());
        boolean writes = caller.get().scope("person:write").covers(axes);
        return new PersonDetail(
                row.id(),
                row.name(),
                row.sex(),
                row.phone(),
                row.managingUnit(),
                row.school(),
                facts.version(),
                facts.createdAt(),
                row.updatedAt(),
                facts.synthetic(),
                writes ? List.of(Action.allowed("update")) : List.of());
    }
}
