package cn.tongxin.people.care;

import cn.tongxin.kernel.cipher.FieldCipher;
import cn.tongxin.kernel.cipher.FieldPlace;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.ids.TimeOrderedIds;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.people.family.FamilyDecisions;
import cn.tongxin.people.student.Pupils;
import cn.tongxin.platform.security.CurrentCaller;
import cn.tongxin.platform.time.CivilClock;
import cn.tongxin.platform.web.Action;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the use cases of care work with. */
@Singleton
class CareTools {
    private final Pupils pupils;
    private final CurrentCaller caller;
    private final TimeOrderedIds ids;
    private final FieldCipher cipher;
    private final CivilClock clock;
    private final FamilyDecisions family;

    CareTools(
            Pupils pupils,
            CurrentCaller caller,
            TimeOrderedIds ids,
            FieldCipher cipher,
            CivilClock clock,
            FamilyDecisions family) {
        this.pupils = pupils;
        this.caller = caller;
        this.ids = ids;
        this.cipher = cipher;
        this.clock = clock;
        this.family = family;
    }

    /** Where a pupil of the caller's learns, who goes to no other school until this is written. */
    Axes hold(UUID student) {
        return pupils.hold(student);
    }

    /** As {@link #hold}, of a pupil who may have left: what is kept of it can still be ended. */
    void holdAnywhere(UUID student) {
        pupils.holdLeft(student);
    }

    /**
     * Why somebody of the family may not report a contact: what keeps the school from asking is
     * said by who answers for the child.
     */
    @Nullable String notToReport(UUID student) {
        return caller.scope().children().contains(student) && !family.mayDecide(student)
                ? "由能替孩子作决定的监护人记录；您也可以告诉班主任，由班主任代记。"
                : null;
    }

    UUID next() {
        return ids.next();
    }

    CurrentCaller caller() {
        return caller;
    }

    LocalDate today() {
        return LocalDate.now(clock.getClock());
    }

    void requireAfter(LocalDate end, LocalDate from) {
        if (end.isBefore(from)) {
            throw ProblemException.invalid("on", "结束日期不能早于起始日期 " + from + "，请核对。");
        }
    }

    String seal(String table, String column, UUID row, String plain) {
        return cipher.encrypt(new FieldPlace(table, column, row), plain);
    }

    String open(String table, String column, UUID row, String stored) {
        return cipher.decrypt(new FieldPlace(table, column, row), stored);
    }

    @Nullable String opened(String table, String column, UUID row, @Nullable String stored) {
        return stored == null ? null : open(table, column, row, stored);
    }

    /** What the caller may do to something that holds. */
    List<Action> actions(String permission, Axes axes, String status, String... verbs) {
        boolean may =
                status.equals(CareStatus.ACTIVE.name())
                        && caller.get().scope(permission).covers(axes);
        return may ? Stream.of(verbs).map(Action::allowed).toList() : List.of();
    }
}
