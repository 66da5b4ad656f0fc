package cn.tongxin.org.staff;

import cn.tongxin.org.SchoolEnding;
import cn.tongxin.org.SchoolMerged;
import cn.tongxin.org.SchoolSites.SchoolSite;
import cn.tongxin.org.staff.Assignment.Site;
import cn.tongxin.org.staff.AssignmentLifecycle.Situation;
import cn.tongxin.person.PersonCorrected;
import cn.tongxin.person.Persons;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What staff feel of other things, in the transaction that does them: a school with people at work
 * is not closed, a merged school takes them along, a corrected name is a change of their rows.
 */
@Singleton
class StaffFollowing {
    /** People are held before their classes, as by whoever ends a post. */
    private static final int FIRST = 1000;

    private final StaffRepository staff;
    private final AssignmentRepository assignments;
    private final StaffBook book;
    private final CheckWork checks;
    private final Persons persons;

    StaffFollowing(
            StaffRepository staff,
            AssignmentRepository assignments,
            StaffBook book,
            CheckWork checks,
            Persons persons) {
        this.staff = staff;
        this.assignments = assignments;
        this.book = book;
        this.checks = checks;
        this.persons = persons;
    }

    void whenASchoolEnds(@Observes SchoolEnding ending) {
        if (ending.kind() != SchoolEnding.Kind.CLOSE) {
            return;
        }
        long people = assignments.countAt(ending.school());
        if (people > 0) {
            ending.veto("还有 " + people + " 名教职工任职");
        }
    }

    /** What is open about their checks goes along by itself, with the clocks it has. */
    void whenASchoolIsMerged(@Observes @Priority(FIRST) SchoolMerged merged) {
        SchoolSite into = book.site("change.into", merged.into());
        List<UUID> people = assignments.staffAt(merged.from());
        for (UUID id : people) {
            Staff who = staff.held(id);
            List<Assignment> all = assignments.partsOf(id);
            move(all, merged, new Site(into.id(), into.unit()));
            book.takeOver(who);
            persons.move(who.person(), who.mainPlace());
        }
    }

    /** Who worked at both keeps one post there: the main one, if it was one of the two. */
    private void move(List<Assignment> all, SchoolMerged merged, Site into) {
        Assignment moving = at(all, merged.from()).orElse(null);
        if (moving == null) {
            // It ended while the school was being merged.
            return;
        }
        Optional<Assignment> there = at(all, merged.into());
        if (there.isPresent()) {
            Assignment ending = moving.isMain() ? there.get() : moving;
            StaffStatus before = ending.status();
            ending.step(
                    AssignmentLifecycle.END, new Situation(ending.from(), false, 0, book.today()));
            assignments.release(ending);
            book.keep(ending, new StaffBook.Step(before, AssignmentLifecycle.END, "学校合并", null));
        }
        if (moving.isLive()) {
            moving.moveWithSchool(into);
            assignments.release(moving);
        }
    }

    private static Optional<Assignment> at(List<Assignment> all, UUID school) {
        return all.stream().filter(one -> one.isLive() && one.school().equals(school)).findFirst();
    }

    void whenAPersonIsCorrected(@Observes PersonCorrected corrected) {
        Persons.Card person = persons.card(corrected.person()).orElseThrow();
        staff.ofPerson(corrected.person())
                .ifPresent(
                        id -> {
                            Staff who = staff.held(id);
                            who.personCorrected(person.version(), person.nameSort());
                            staff.release(who);
                            for (Assignment one : assignments.partsOf(id)) {
                                one.personCorrected(person.version());
                                assignments.release(one);
                            }
                            if (corrected.renamed()) {
                                book.note(who, AssignmentLifecycle.RENAME);
                            }
                            checks.look(List.of(id), "姓名已更正");
                        });
    }
}
