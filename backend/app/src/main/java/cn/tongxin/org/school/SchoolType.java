package cn.tongxin.org.school;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * 办学类型 with the stages it may teach (domain.md §2.1 C, D). 119, 218, 319… never count as schools.
 */
enum SchoolType {
    KINDERGARTEN("111", "PRE"),
    ATTACHED_KINDERGARTEN("119", "PRE"),
    PRIMARY("211", "PRE", "PRI"),
    TEACHING_POINT("218", "PRE", "PRI"),
    ATTACHED_PRIMARY("219", "PRI"),
    JUNIOR("311", "JUN"),
    NINE_YEAR("312", "PRE", "PRI", "JUN"),
    ATTACHED_JUNIOR("319", "JUN"),
    COMPLETE_SECONDARY("341", "JUN", "SEN"),
    SENIOR("342", "SEN"),
    TWELVE_YEAR("345", "PRE", "PRI", "JUN", "SEN"),
    ATTACHED_SENIOR("349", "SEN"),
    SECONDARY_VOCATIONAL("361", "VOC"),
    VOCATIONAL_SENIOR("365", "VOC"),
    TECHNICAL("366", "VOC"),
    SPECIAL_SCHOOL("371", "SPC"),
    BLIND("511", "SPE"),
    DEAF("512", "SPE"),
    INTELLECTUAL("513", "SPE"),
    OTHER_SPECIAL("514", "SPE");

    private static final Set<SchoolType> KINDERGARTENS =
            EnumSet.of(KINDERGARTEN, ATTACHED_KINDERGARTEN);
    private static final Set<SchoolType> PARTS =
            EnumSet.of(
                    ATTACHED_KINDERGARTEN,
                    TEACHING_POINT,
                    ATTACHED_PRIMARY,
                    ATTACHED_JUNIOR,
                    ATTACHED_SENIOR);

    private final String code;
    private final Set<String> stages;

    SchoolType(String code, String... stages) {
        this.code = code;
        this.stages = Set.of(stages);
    }

    static SchoolType of(String code) {
        return Arrays.stream(values())
                .filter(type -> type.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no school type " + code));
    }

    boolean mayTeach(Set<String> wanted) {
        return stages.containsAll(wanted);
    }

    /** First two digits of the identifier code of such a school (domain.md §2.1 B). */
    String category() {
        return switch (code.charAt(0)) {
            case '1' -> "11";
            case '2' -> "21";
            case '5' -> "51";
            default -> code.substring(0, 2);
        };
    }

    boolean isKindergarten() {
        return KINDERGARTENS.contains(this);
    }

    /** Teaching points and attached classes belong to another school. */
    boolean isPart() {
        return PARTS.contains(this);
    }

    Set<String> stages() {
        return stages;
    }
}
