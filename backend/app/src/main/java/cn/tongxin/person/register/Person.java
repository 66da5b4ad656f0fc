package cn.tongxin.person.register;

import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.platform.persistence.Row;
import cn.tongxin.platform.persistence.ScopedBy;
import cn.tongxin.schema.text.NameSort;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A human, once (domain.md §2.A). */
@Entity
@Table(name = "person")
@DynamicUpdate
@ScopedBy(unit = "unit_code", school = "school_id")
@SuppressWarnings("NullAway.Init")
class Person extends Row {
    private String name;

    @Column(name = "name_sort")
    private String nameSort;

    private String sex;
    private @Nullable String phone;

    /** Empty for who is nobody's register: reached only through whom they answer for. */
    @Column(name = "unit_code")
    private @Nullable String unitCode;

    @Column(name = "school_id")
    private @Nullable UUID schoolId;

    protected Person() {}

    Person(UUID id, Axes keptAt) {
        super(id);
        keepAt(keptAt);
    }

    /** Somebody of no register. */
    Person(UUID id) {
        super(id);
    }

    /** What people say of themselves; nothing here changes where the record is kept. */
    void describe(String fullName, String sexCode, @Nullable String phoneNumber) {
        if (!fullName.equals(name)) {
            name = fullName;
            nameSort = NameSort.of(surname(fullName));
        }
        sex = sexCode;
        phone = phoneNumber;
    }

    /** Whether it is called so and reached there already. */
    boolean isKnownAs(String fullName, @Nullable String phoneNumber) {
        return fullName.equals(name) && Objects.equals(phoneNumber, phone);
    }

    /** Sorting by more than a masked list shows would tell what it hides. */
    private static String surname(String fullName) {
        return fullName.substring(0, fullName.offsetByCodePoints(0, 1));
    }

    void keepAt(Axes place) {
        unitCode = Objects.requireNonNull(place.unit(), "a unit answers for it");
        schoolId = place.school();
    }

    boolean isCalled(String fullName) {
        return name.equals(fullName);
    }

    boolean isRegistered() {
        return unitCode != null;
    }

    Axes axes() {
        return new Axes(unitCode, schoolId);
    }
}
