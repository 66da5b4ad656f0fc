package cn.tongxin.city;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pupil before there is a family.
 *
 * @param key what everything else of the pupil is drawn from
 * @param serial the how-many-eth pupil of the city
 */
record Pupil(
        UUID id, String key, long serial, Place place, boolean female, LocalDate birth, Stay stay) {

    /** Where a pupil learns, or learnt last. */
    record Place(School school, ClassPlan.Group group, UUID classId) {}

    /**
     * @param since first day of the status at the school
     * @param before the school before this one, if there was one
     */
    record Stay(String status, LocalDate entered, LocalDate since, @Nullable School before) {
        boolean hasClass() {
            return status.equals("ENROLLED") || status.equals("SUSPENDED");
        }
    }

    Pupil born(LocalDate date) {
        return new Pupil(id, key, serial, place, female, date, stay);
    }

    School school() {
        return place.school();
    }

    @Nullable UUID classId() {
        return stay.hasClass() ? place.classId() : null;
    }
}
