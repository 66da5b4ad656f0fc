package cn.tongxin.org.school;

import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.platform.persistence.Row;
import cn.tongxin.platform.persistence.ScopedBy;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.annotations.Array;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A school or kindergarten (domain.md §2.A, §2.4). Its state changes only by its lifecycle. */
@Entity
@Table(name = "school")
@DynamicUpdate
@ScopedBy(unit = "unit_code", school = "id")
@SuppressWarnings("NullAway.Init")
class School extends Row {
    private static final String PRIVATE = "PRIVATE";
    private static final String PRIVATE_INCLUSIVE = "PRIVATE_INCLUSIVE";

    @Column(name = "identifier_code")
    private String identifierCode;

    private String name;

    @Column(name = "name_sort")
    private String nameSort;

    @Column(name = "short_name")
    private @Nullable String shortName;

    @Column(name = "type_code")
    private String typeCode;

    @Array(length = 7)
    private String[] stages;

    private String ownership;

    @Column(name = "urban_rural")
    private String urbanRural;

    @Column(name = "unit_code", updatable = false)
    private String unitCode;

    @Column(name = "division_code")
    private String divisionCode;

    private @Nullable String address;
    private @Nullable BigDecimal lon;
    private @Nullable BigDecimal lat;
    private boolean boarding;

    @Column(name = "established_on")
    private @Nullable LocalDate establishedOn;

    private @Nullable String phone;

    @Column(name = "legal_rep")
    private @Nullable String legalRep;

    @Column(name = "principal_id")
    private @Nullable UUID principalId;

    private @Nullable Boolean inclusive;

    @Column(name = "quality_level")
    private @Nullable String qualityLevel;

    @Enumerated(EnumType.STRING)
    private SchoolStatus status;

    @Column(name = "merged_into_id")
    private @Nullable UUID mergedIntoId;

    @Column(name = "central_school_id")
    private @Nullable UUID centralSchoolId;

    @Column(insertable = false, updatable = false)
    private boolean independent;

    protected School() {}

    /**
     * A school that is being prepared.
     *
     * @param wish everything a new school needs, checked
     */
    School(UUID id, SchoolWish wish, UnaryOperator<String> sortKey) {
        super(id);
        status = SchoolStatus.PREPARING;
        unitCode = Objects.requireNonNull(wish.managingUnit());
        divisionCode = Objects.requireNonNull(wish.divisionCode());
        urbanRural = Objects.requireNonNull(wish.urbanRural());
        boarding = Boolean.parseBoolean(wish.boarding());
        address = wish.address();
        phone = wish.phone();
        name = "";
        take(wish, sortKey);
    }

    /** It has classes and staff already, so it is what the school was of which it was a part. */
    void goesOnAs(SchoolStatus before) {
        status = before;
    }

    String ownership() {
        return ownership;
    }

    /** Takes over what was approved; what does not go with it any more is given up. */
    void take(SchoolWish wish, UnaryOperator<String> sortKey) {
        if (wish.name() != null) {
            name = wish.name();
            nameSort = sortKey.apply(name);
        }
        if (wish.identifierCode() != null) {
            identifierCode = wish.identifierCode();
        }
        if (wish.typeCode() != null) {
            typeCode = wish.typeCode();
        }
        if (wish.stages() != null) {
            stages = StageNames.ordered(SchoolWish.stageSet(wish.stages()));
        }
        if (wish.ownership() != null) {
            ownership = wish.ownership();
            inclusive = inclusiveUnder(ownership);
        }
        if (!type().isPart()) {
            centralSchoolId = null;
        }
        if (!type().isKindergarten()) {
            inclusive = null;
            qualityLevel = null;
        }
    }

    private @Nullable Boolean inclusiveUnder(String ownership) {
        return switch (ownership) {
            case PRIVATE -> Boolean.FALSE;
            case PRIVATE_INCLUSIVE -> Boolean.TRUE;
            default -> inclusive;
        };
    }

    /** What only the bureau decides, by the names that proposals use. */
    Map<String, String> decided() {
        return Map.of(
                SchoolWish.NAME,
                name,
                SchoolWish.IDENTIFIER_CODE,
                identifierCode,
                SchoolWish.TYPE_CODE,
                typeCode,
                SchoolWish.STAGES,
                String.join(",", stages),
                SchoolWish.OWNERSHIP,
                ownership);
    }

    /**
     * Replaces what a managing unit or the school itself may correct. Type, managing unit and state
     * are not among it: they change by proposal and approval.
     *
     * @param sortKey makes the pinyin key of a name; costs milliseconds, so only for a new one
     * @throws ProblemException VALIDATION when stages or kindergarten facts do not fit the type or
     *     the village lies in another county
     */
    void correct(SchoolUpdate update, UnaryOperator<String> sortKey) {
        SchoolType type = SchoolType.of(typeCode);
        if (!type.mayTeach(update.stages())) {
            throw ProblemException.invalid(
                    "stages", "这类学校的学段只能是：" + String.join("、", StageNames.of(type.stages())) + "。");
        }
        if (!update.divisionCode().startsWith(divisionCode.substring(0, 6))) {
            throw ProblemException.invalid("divisionCode", "请选择本县区内的村或社区。");
        }
        requireKindergartenFacts(type, update);
        if (!update.name().equals(name)) {
            name = update.name();
            nameSort = sortKey.apply(name);
        }
        shortName = update.shortName();
        stages = StageNames.ordered(update.stages());
        ownership = update.ownership();
        urbanRural = update.urbanRural();
        divisionCode = update.divisionCode();
        address = update.address();
        lon = update.lon();
        lat = update.lat();
        boarding = update.boarding();
        establishedOn = update.establishedOn();
        phone = update.phone();
        legalRep = update.legalRep();
        principalId = update.principal();
        centralSchoolId = update.centralSchool();
        inclusive = update.inclusive();
        qualityLevel = update.qualityLevel();
    }

    private static void requireKindergartenFacts(SchoolType type, SchoolUpdate update) {
        Boolean inclusive = update.inclusive();
        if (!type.isKindergarten() && inclusive != null) {
            throw ProblemException.invalid("inclusive", "只有幼儿园才填写是否普惠，请清空。");
        }
        if (!type.isKindergarten() && update.qualityLevel() != null) {
            throw ProblemException.invalid("qualityLevel", "只有幼儿园才填写办园等级，请清空。");
        }
        boolean privately = update.ownership().equals(PRIVATE);
        if (Boolean.TRUE.equals(inclusive) && privately) {
            throw ProblemException.invalid("inclusive", "办别为民办的不是普惠性幼儿园；已获认定的，办别应为普惠性民办。");
        }
        if (Boolean.FALSE.equals(inclusive) && update.ownership().equals(PRIVATE_INCLUSIVE)) {
            throw ProblemException.invalid("inclusive", "普惠性民办幼儿园应填写为普惠。");
        }
    }

    String name() {
        return name;
    }

    boolean differsInWhatIsDecided(SchoolUpdate update) {
        return !update.name().equals(name) || !update.ownership().equals(ownership);
    }

    String village() {
        return divisionCode;
    }

    SchoolType type() {
        return SchoolType.of(typeCode);
    }

    @Nullable UUID centralSchool() {
        return centralSchoolId;
    }

    SchoolStatus status() {
        return status;
    }

    void requireStep(String action, SchoolLifecycle.Situation situation) {
        SchoolLifecycle.TABLE.after(status, action, situation);
    }

    /**
     * @param into the school that carries on, for a merger
     */
    void step(String action, SchoolLifecycle.Situation situation, @Nullable UUID into) {
        status = SchoolLifecycle.TABLE.after(status, action, situation);
        mergedIntoId = into;
    }

    /** Whether pupils of the other school would find their stages here. */
    boolean mayTakeOver(School other) {
        return status == SchoolStatus.OPERATING
                && unitCode.equals(other.unitCode)
                && independent
                && List.of(stages).containsAll(List.of(other.stages));
    }

    void answerTo(UUID central) {
        centralSchoolId = central;
    }

    Axes axes() {
        return new Axes(unitCode, id());
    }
}
