package cn.tongxin.people.family;

import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.platform.persistence.Row;
import cn.tongxin.platform.persistence.ScopedBy;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** Somebody who answers for pupils; name and phone stand with the person. */
@Entity
@Table(name = "guardian")
@DynamicUpdate
@ScopedBy(
        unit = "unit_codes",
        school = "school_ids",
        classGroup = "class_ids",
        child = "student_ids",
        many = true,
        outside = ScopedBy.Outside.HIDDEN)
@SuppressWarnings("NullAway.Init")
class Guardian extends Row {
    @Column(name = "person_id", updatable = false)
    private UUID personId;

    @Column(name = "unit_codes")
    private String[] unitCodes;

    @Column(name = "school_ids")
    private UUID[] schoolIds;

    @Column(name = "class_ids")
    private UUID[] classIds;

    @Column(name = "student_ids")
    private UUID[] studentIds;

    protected Guardian() {}

    /**
     * Its places follow from its links.
     *
     * @param places of the pupils it is tied to when it is founded
     */
    Guardian(UUID id, UUID person, Collection<Axes> places) {
        super(id);
        this.personId = person;
        this.unitCodes = each(places, Axes::unit).toArray(String[]::new);
        this.schoolIds = each(places, Axes::school).toArray(UUID[]::new);
        this.classIds = each(places, Axes::classGroup).toArray(UUID[]::new);
        this.studentIds = each(places, Axes::child).toArray(UUID[]::new);
    }

    /** In the order of the database, which writes them down anew with each change. */
    private static <T> Stream<T> each(
            Collection<Axes> places, Function<Axes, ? extends @Nullable T> part) {
        return places.stream()
                .<T>map(part)
                .filter(Objects::nonNull)
                .distinct()
                .sorted(Comparator.comparing(Object::toString));
    }

    UUID person() {
        return personId;
    }

    /** One for each unit, school, class and child: reaching one of them is enough. */
    List<Axes> places() {
        List<Axes> places = new ArrayList<>();
        for (String unit : unitCodes) {
            places.add(new Axes(unit, null));
        }
        for (UUID school : schoolIds) {
            places.add(new Axes(null, school));
        }
        for (UUID group : classIds) {
            places.add(new Axes(null, null, group, null, null, null));
        }
        for (UUID child : studentIds) {
            places.add(new Axes(null, null, null, child, null, null));
        }
        return places;
    }
}
