package cn.tongxin.org.school;

import cn.tongxin.platform.web.PlainText;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a proposal wants a school to be, as texts by field: everything a new school needs, or those
 * facts of a school that only the bureau decides. Its annotations say how a value is written.
 */
record SchoolWish(
        @Pattern(regexp = SchoolShapes.IDENTIFIER, message = "标识码为 10 位数字：前两位是学校类别，接着是 45，再是 6 位序号")
                @Nullable String identifierCode,
        @Size(min = 1, max = 100, message = "校名不超过 100 个字") @PlainText @Nullable String name,
        @Pattern(regexp = SchoolShapes.TYPE, message = "没有这种办学类型") @Nullable String typeCode,
        @Pattern(
                        regexp = "(" + SchoolShapes.STAGE + ")(,(" + SchoolShapes.STAGE + ")){0,6}",
                        message = SchoolShapes.STAGE_WORDS)
                @Nullable String stages,
        @Pattern(regexp = SchoolShapes.OWNERSHIP, message = SchoolShapes.OWNERSHIP_WORDS)
                @Nullable String ownership,
        @Pattern(regexp = SchoolShapes.URBAN_RURAL, message = SchoolShapes.URBAN_RURAL_WORDS)
                @Nullable String urbanRural,
        @Pattern(regexp = "[A-Z0-9]{2,20}", message = "没有这个管理单位") @Nullable String managingUnit,
        @Pattern(regexp = SchoolShapes.VILLAGE, message = SchoolShapes.VILLAGE_WORDS)
                @Nullable String divisionCode,
        @Size(min = 1, max = 200, message = "详细地址不超过 200 个字") @PlainText @Nullable String address,
        @Pattern(regexp = SchoolShapes.PHONE, message = SchoolShapes.PHONE_WORDS)
                @Nullable String phone,
        @Pattern(regexp = "true|false", message = "请填写是否寄宿制") @Nullable String boarding) {

    static final String NAME = "name";
    static final String IDENTIFIER_CODE = "identifierCode";
    static final String TYPE_CODE = "typeCode";
    static final String STAGES = "stages";
    static final String OWNERSHIP = "ownership";
    static final String MANAGING_UNIT = "managingUnit";
    static final String DIVISION_CODE = "divisionCode";

    /** Facts that only the bureau decides, in words. */
    static final Map<String, String> DECIDED = new LinkedHashMap<>();

    static {
        DECIDED.put(NAME, "校名");
        DECIDED.put(IDENTIFIER_CODE, "标识码");
        DECIDED.put(TYPE_CODE, "办学类型");
        DECIDED.put(STAGES, "学段");
        DECIDED.put(OWNERSHIP, "办别");
    }

    /** What a new school cannot do without. */
    static final Set<String> NEEDED =
            Set.of(
                    NAME,
                    IDENTIFIER_CODE,
                    TYPE_CODE,
                    STAGES,
                    OWNERSHIP,
                    "urbanRural",
                    MANAGING_UNIT,
                    DIVISION_CODE,
                    "boarding");

    /** What it may have besides; the rest follows when it is being prepared. */
    static final Set<String> WELCOME = Set.of("address", "phone");

    static SchoolWish of(Map<String, String> fields) {
        return new SchoolWish(
                fields.get(IDENTIFIER_CODE),
                fields.get(NAME),
                fields.get(TYPE_CODE),
                fields.get(STAGES),
                fields.get(OWNERSHIP),
                fields.get("urbanRural"),
                fields.get(MANAGING_UNIT),
                fields.get(DIVISION_CODE),
                fields.get("address"),
                fields.get("phone"),
                fields.get("boarding"));
    }

    static Set<String> stageSet(String stages) {
        return Set.copyOf(List.of(stages.split(",")));
    }
}
