package cn.tongxin.org.staff;

import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.platform.persistence.Row;
import cn.tongxin.platform.persistence.ScopedBy;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** Somebody who works at schools: what the assignments say together (see the package). */
@Entity
@Table(name = "staff")
@DynamicUpdate
@ScopedBy(unit = "unit_codes", school = "school_ids", many = true)
@SuppressWarnings("NullAway.Init")
class Staff extends Row {
    @Column(name = "person_id", updatable = false)
    private UUID personId;

    @Column(name = "person_version")
    private int personVersion;

    @Column(name = "name_sort")
    private String nameSort;

    @Column(name = "unit_codes")
    private String[] unitCodes;

    @Column(name = "school_ids")
    private UUID[] schoolIds;

    private String[] categories;
    private String[] subjects;

    @Enumerated(EnumType.STRING)
    private StaffStatus status;

    @Column(name = "check_result")
    private @Nullable String checkResult;

    @Column(name = "check_due")
    private @Nullable LocalDate checkDue;

    protected Staff() {}

    Staff(UUID id, UUID personId, String nameSort, Assignment first) {
        super(id);
        this.personId = personId;
        this.nameSort = nameSort;
        reflect(List.of(first));
    }

    /** Takes over what the assignments say; the last one that ended stands when all have. */
    void reflect(List<Assignment> all) {
        List<Assignment> live = all.stream().filter(Assignment::isLive).toList();
        List<Assignment> shown = new ArrayList<>(live);
        if (live.isEmpty()) {
            all.stream().max(Comparator.comparing(Assignment::lastDay)).ifPresent(shown::add);
        }
        shown.sort(Comparator.comparing(Assignment::isMain).reversed());
        unitCodes =
                shown.stream()
                        .map(one -> String.valueOf(one.axes().unit()))
                        .distinct()
                        .toArray(String[]::new);
        schoolIds = shown.stream().map(Assignment::school).distinct().toArray(UUID[]::new);
        categories =
                shown.stream().map(Assignment::category).distinct().sorted().toArray(String[]::new);
        subjects =
                shown.stream()
                        .flatMap(one -> one.subjects().stream())
                        .distinct()
                        .sorted()
                        .toArray(String[]::new);
        status = shown.get(0).status();
    }

    /** The person was corrected: what is shown of it here has changed with it. */
    void personCorrected(int version, String newNameSort) {
        personVersion = version;
        nameSort = newNameSort;
    }

    void checked(String result, LocalDate due) {
        checkResult = result;
        checkDue = due;
    }

    UUID person() {
        return personId;
    }

    StaffStatus status() {
        return status;
    }

    /** Where the main assignment is. */
    Axes mainPlace() {
        return new Axes(unitCodes[0], schoolIds[0]);
    }

    List<Axes> places() {
        List<Axes> places = new ArrayList<>();
        for (String unit : new TreeSet<>(List.of(unitCodes))) {
            places.add(new Axes(unit, null));
        }
        for (UUID school : schoolIds) {
            places.add(new Axes(null, school));
        }
        return places;
    }
}
