package cn.tongxin.governance.institutes;

import cn.tongxin.org.SchoolMerged;
import cn.tongxin.person.PersonCorrected;
import cn.tongxin.person.Persons;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.UUID;

/**
 * What appointments feel of other things, in the transaction that does them: a corrected name is a
 * change of their rows, a merged school is guided as the one it has become part of.
 */
@Singleton
class ResearcherFollowing {
    private final ResearcherRepository researchers;
    private final ResearcherDueRepository found;
    private final Persons persons;

    ResearcherFollowing(
            ResearcherRepository researchers, ResearcherDueRepository found, Persons persons) {
        this.researchers = researchers;
        this.found = found;
        this.persons = persons;
    }

    void whenAPersonIsCorrected(@Observes PersonCorrected corrected) {
        Persons.Card person = persons.card(corrected.person()).orElseThrow();
        for (UUID id : found.ofPerson(corrected.person())) {
            Researcher one = researchers.part(id);
            one.personCorrected(person);
            researchers.release(one);
        }
    }

    void whenASchoolIsMerged(@Observes SchoolMerged merged) {
        for (UUID id : found.guiding(merged.from())) {
            Researcher one = researchers.part(id);
            one.schoolMerged(merged.from(), merged.into());
            researchers.release(one);
        }
    }
}
