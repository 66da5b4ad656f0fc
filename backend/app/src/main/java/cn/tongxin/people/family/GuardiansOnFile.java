package cn.tongxin.people.family;

import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.ids.TimeOrderedIds;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.people.family.LinkRequests.GuardianPerson;
import cn.tongxin.people.family.TieService.Asked;
import cn.tongxin.people.family.TieService.Wanted;
import cn.tongxin.person.Persons;
import cn.tongxin.person.Persons.Alike;
import cn.tongxin.person.Persons.Called;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whom a tie is to. One human, one record: who has a name and phone is in the city already. */
@Singleton
class GuardiansOnFile {
    private final GuardianRepository guardians;
    private final Persons persons;
    private final OwnFamily family;
    private final TimeOrderedIds ids;

    GuardiansOnFile(
            GuardianRepository guardians, Persons persons, OwnFamily family, TimeOrderedIds ids) {
        this.guardians = guardians;
        this.persons = persons;
        this.family = family;
        this.ids = ids;
    }

    /**
     * Who is on file of some people.
     *
     * @param persons of whom there is exactly one
     * @param guardians by person, of those who are one already
     */
    record Known(Map<Called, UUID> persons, Map<UUID, UUID> guardians) {}

    /**
     * Somebody a tie is to: a guardian on file, a person who is none yet, or a newcomer.
     *
     * @param identity by which two ties are to the same
     */
    record Whom(
            Object identity,
            @Nullable UUID guardian,
            @Nullable UUID person,
            @Nullable GuardianPerson newcomer) {}

    /**
     * @param guardians in the order of what was wanted
     * @param founded those of them who are so since now, and whose places are written already
     */
    record Registered(List<UUID> guardians, Set<UUID> founded) {}

    Known known(Collection<GuardianPerson> asked) {
        List<Called> called =
                asked.stream()
                        .map(GuardiansOnFile::called)
                        .filter(one -> one != null)
                        .distinct()
                        .toList();
        Map<Called, List<Alike>> alike =
                persons.alikeAnywhere(called).stream()
                        .collect(Collectors.groupingBy(Alike::called));
        Map<UUID, Boolean> vouched =
                guardians.vouchedFor(
                        alike.values().stream()
                                .filter(all -> all.stream().noneMatch(Alike::registered))
                                .flatMap(List::stream)
                                .map(Alike::person)
                                .toList());
        Map<Called, UUID> found = new HashMap<>();
        alike.forEach(
                (one, all) -> {
                    List<UUID> those = candidates(all, vouched);
                    if (those.size() == 1) {
                        found.put(one, those.get(0));
                    }
                });
        return new Known(found, guardians.ofPersons(found.values()));
    }

    /** Who stands in a register; or else whom a school knows, first those who can sign in. */
    private static List<UUID> candidates(List<Alike> alike, Map<UUID, Boolean> vouched) {
        List<UUID> registered =
                alike.stream().filter(Alike::registered).map(Alike::person).toList();
        if (!registered.isEmpty()) {
            return registered;
        }
        List<UUID> known = alike.stream().map(Alike::person).filter(vouched::containsKey).toList();
        List<UUID> usable = known.stream().filter(vouched::get).toList();
        return usable.isEmpty() ? known : usable;
    }

    /**
     * @param myself how the caller is called, if they are a person on file
     */
    Whom whom(Asked asked, Known known, @Nullable Called myself) {
        GuardianPerson person = asked.person();
        UUID guardian = asked.guardian();
        if ((person == null) == (guardian == null)) {
            throw ProblemException.invalid("person", "请填写新家长的信息，或选择已有档案的家长，只填一项。");
        }
        if (person == null) {
            if (!guardians.reaches(guardian)) {
                throw ProblemException.invalid("guardian", "没有这位家长，请重新选择或登记新的家长。");
            }
            return new Whom(guardian, guardian, null, null);
        }
        Called called = called(person);
        if (called == null) {
            return new Whom(new Object(), null, null, person);
        }
        if (called.equals(myself)) {
            family.refuse();
        }
        UUID found = known.persons().get(called);
        if (found == null) {
            return new Whom(called, null, null, person);
        }
        UUID already = known.guardians().get(found);
        return already == null
                ? new Whom(found, null, found, null)
                : new Whom(already, already, found, null);
    }

    /** Writes those who are not on file yet, each once however many ties are to them. */
    Registered registered(List<Wanted> wanted) {
        Map<Object, Whom> all = new LinkedHashMap<>();
        Map<Object, List<Axes>> places = new HashMap<>();
        for (Wanted one : wanted) {
            Object identity = one.whom().identity();
            all.putIfAbsent(identity, one.whom());
            places.computeIfAbsent(identity, any -> new ArrayList<>()).add(one.asked().place());
        }
        Map<Object, UUID> people = people(all.values());
        Map<Object, UUID> guardian = new HashMap<>();
        Set<UUID> founded = new HashSet<>();
        List<Guardian> added = new ArrayList<>();
        for (Whom whom : all.values()) {
            UUID known = whom.guardian();
            UUID id = known == null ? ids.next() : known;
            guardian.put(whom.identity(), id);
            if (known == null) {
                founded.add(id);
                added.add(
                        new Guardian(id, people.get(whom.identity()), places.get(whom.identity())));
            }
        }
        // In one order, whoever writes them: two tables may hold the same staff as parents.
        added.sort(Comparator.comparing(Guardian::person));
        guardians.create(added);
        return new Registered(
                wanted.stream().map(one -> guardian.get(one.whom().identity())).toList(), founded);
    }

    private Map<Object, UUID> people(Collection<Whom> all) {
        Map<Object, UUID> people = new HashMap<>();
        List<Whom> newcomers = new ArrayList<>();
        List<Persons.NewPerson> told = new ArrayList<>();
        for (Whom whom : all) {
            GuardianPerson one = whom.newcomer();
            if (one == null) {
                people.put(whom.identity(), whom.person());
            } else {
                newcomers.add(whom);
                told.add(new Persons.NewPerson(one.name(), one.sex(), one.phone()));
            }
        }
        List<UUID> made = persons.registerUnlisted(told);
        for (int i = 0; i < newcomers.size(); i++) {
            people.put(newcomers.get(i).identity(), made.get(i));
        }
        return people;
    }

    private static @Nullable Called called(GuardianPerson person) {
        String phone = person.phone();
        return phone == null ? null : new Called(person.name(), phone);
    }
}
