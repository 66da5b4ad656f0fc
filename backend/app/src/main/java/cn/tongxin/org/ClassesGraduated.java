package cn.tongxin.org;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * Classes of these schools may have graduated by a roll-over. Fired in the transaction that does
 * it: whoever learned in one has left school with it.
 *
 * @param on first day on which they are no longer there
 */
public record ClassesGraduated(Set<UUID> schools, LocalDate on) {
    public ClassesGraduated {
        schools = Set.copyOf(schools);
    }
}
