package cn.tongxin.people.student;

import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.people.student.EnrolmentLifecycle.Situation;
import cn.tongxin.platform.persistence.Row;
import cn.tongxin.platform.persistence.ScopedBy;
import cn.tongxin.schema.text.NamePinyin;
import cn.tongxin.schema.text.NameSort;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A child who learns or has learned here (domain.md §2.A). */
@Entity
@Table(name = "student")
@DynamicUpdate
@ScopedBy(
        unit = "unit_code",
        school = "school_id",
        classGroup = "class_id",
        child = "id",
        outside = ScopedBy.Outside.HIDDEN)
@SuppressWarnings("NullAway.Init")
class Student extends Row {
    private String name;

    @Column(name = "name_sort")
    private String nameSort;

    @Column(name = "name_pinyin")
    private String namePinyin;

    @Column(name = "name_initials")
    private String nameInitials;

    private String sex;

    @Column(name = "birth_date")
    private LocalDate birthDate;

    @Column(name = "id_type")
    private String idType;

    @Column(name = "id_no")
    private @Nullable String idNo;

    @Column(name = "id_no_hash")
    private @Nullable String idNoHash;

    @Column(name = "student_no")
    private @Nullable String studentNo;

    @Column(name = "student_no_hash")
    private @Nullable String studentNoHash;

    private @Nullable String ethnicity;

    @Column(name = "hukou_division")
    private @Nullable String hukouDivision;

    private @Nullable String residence;

    @Column(name = "special_note")
    private @Nullable String specialNote;

    @Column(name = "unit_code")
    private String unitCode;

    @Column(name = "school_id")
    private UUID schoolId;

    @Column(name = "class_id")
    private @Nullable UUID classId;

    @Enumerated(EnumType.STRING)
    private EnrolmentStatus status;

    private LocalDate since;

    /** The row of the same child that goes on. */
    @Column(name = "merged_into")
    private @Nullable UUID mergedInto;

    protected Student() {}

    /**
     * Where a pupil learns.
     *
     * @param classGroup empty until the school has placed it
     */
    record Site(String unit, UUID school, @Nullable UUID classGroup) {}

    /** How and where a child stands with its school, and since when. */
    record Standing(EnrolmentStatus status, LocalDate since, Site site) {
        /**
         * Whoever is at school is there now; of two who have left, who left later. A child who has
         * died does nothing later, whenever the other school wrote it down.
         */
        boolean isLaterThan(Standing other) {
            if (status.isOpen() != other.status.isOpen()) {
                return status.isOpen();
            }
            return isDead() == other.isDead() ? since.isAfter(other.since) : isDead();
        }

        private boolean isDead() {
            return status == EnrolmentStatus.DECEASED;
        }
    }

    /** What is told of a child without looking at a paper. */
    record Facts(
            String name,
            String sex,
            LocalDate birthDate,
            @Nullable String ethnicity,
            @Nullable String hukouDivision) {}

    /** Texts as they are stored: cipher text, and beside it the hash by which they are found. */
    record Identity(
            String type,
            @Nullable String number,
            @Nullable String numberHash,
            @Nullable String studentNo,
            @Nullable String studentNoHash) {}

    Student(UUID id, Site at, LocalDate since) {
        super(id);
        this.status = EnrolmentStatus.ENROLLED;
        this.since = since;
        learnAt(at);
    }

    final void learnAt(Site at) {
        unitCode = at.unit();
        schoolId = at.school();
        classId = at.classGroup();
    }

    void describe(Facts facts) {
        if (!facts.name().equals(name)) {
            name = facts.name();
            nameSort = NameSort.of(name.substring(0, name.offsetByCodePoints(0, 1)));
            NamePinyin typed = NamePinyin.of(name);
            namePinyin = typed.whole();
            nameInitials = typed.initials();
        }
        sex = facts.sex();
        birthDate = facts.birthDate();
        ethnicity = facts.ethnicity();
        hukouDivision = facts.hukouDivision();
    }

    /** Cipher texts. */
    void tell(@Nullable String sealedResidence, @Nullable String sealedNote) {
        residence = sealedResidence;
        specialNote = sealedNote;
    }

    void identify(Identity identity) {
        idType = identity.type();
        idNo = identity.number();
        idNoHash = identity.numberHash();
        studentNo = identity.studentNo();
        studentNoHash = identity.studentNoHash();
    }

    void place(@Nullable UUID classGroup) {
        classId = classGroup;
    }

    void step(String action, Situation situation, LocalDate on) {
        status = EnrolmentLifecycle.TABLE.after(status, action, situation);
        since = on;
        if (!status.isOpen()) {
            classId = null;
        }
    }

    void requireMayTransfer() {
        EnrolmentLifecycle.TABLE.after(status, EnrolmentLifecycle.TRANSFER, new Situation(true));
    }

    /** To a school that takes it, where it goes on learning. */
    void transfer(Site into, LocalDate on) {
        step(EnrolmentLifecycle.TRANSFER, new Situation(true), on);
        learnAt(into);
    }

    /** The same child goes on in another row: of this one nothing is used or found any more. */
    void mergeInto(Student survivor, LocalDate on) {
        status = EnrolmentStatus.MERGED;
        mergedInto = survivor.id();
        since = on;
        classId = null;
        tell(null, null);
        identify(new Identity(idType, null, null, null, null));
    }

    /** Stands where the other row stood: it is the later news of the child. */
    void goOnFrom(Standing other) {
        status = other.status();
        since = other.since();
        learnAt(other.site());
    }

    /** What is known of where a child comes from, where the other row says nothing. */
    void fillFrom(Facts other) {
        ethnicity = ethnicity == null ? other.ethnicity() : ethnicity;
        hukouDivision = hukouDivision == null ? other.hukouDivision() : hukouDivision;
    }

    Standing standing() {
        return new Standing(status, since, site());
    }

    Facts described() {
        return new Facts(name, sex, birthDate, ethnicity, hukouDivision);
    }

    @Nullable UUID mergedInto() {
        return mergedInto;
    }

    EnrolmentStatus status() {
        return status;
    }

    String name() {
        return name;
    }

    LocalDate birthDate() {
        return birthDate;
    }

    String sex() {
        return sex;
    }

    /** Cipher text. */
    @Nullable String studentNo() {
        return studentNo;
    }

    /** Cipher text. */
    @Nullable String residence() {
        return residence;
    }

    /** Cipher text. */
    @Nullable String specialNote() {
        return specialNote;
    }

    /** Cipher text. */
    @Nullable String idNo() {
        return idNo;
    }

    String idType() {
        return idType;
    }

    LocalDate since() {
        return since;
    }

    boolean isKnownAs(String givenName, LocalDate born) {
        return givenName.equals(name) && born.equals(birthDate);
    }

    Site site() {
        return new Site(unitCode, schoolId, classId);
    }

    Axes axes() {
        return Axes.ofPupil(unitCode, schoolId, classId, id());
    }
}
