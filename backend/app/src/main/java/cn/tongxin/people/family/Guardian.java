package cn.tongxin.people.family;

import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.platform.persistence.Row;
import cn.tongxin.platform.persistence.ScopedBy;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

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

    /** Its places follow from its links, which are written next. */
    Guardian(UUID id, UUID person) {
        super(id);
        this.personId = person;
        this.unitCodes = new String[0];
        this.schoolIds = new UUID[0];
        this.classIds = new UUID[0];
        this.studentIds = new UUID[0];
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
