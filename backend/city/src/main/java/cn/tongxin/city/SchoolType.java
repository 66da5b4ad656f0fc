package cn.tongxin.city;

import java.util.EnumSet;
import java.util.Set;

/** 办学类型, code list C; the category begins the identifier code (list B). */
public enum SchoolType {
    KINDERGARTEN("111", "11", "幼儿园", EnumSet.of(Stage.PRE)),
    PRIMARY("211", "21", "小学", EnumSet.of(Stage.PRI)),
    TEACHING_POINT("218", "21", "小学教学点", EnumSet.of(Stage.PRI)),
    JUNIOR("311", "31", "初级中学", EnumSet.of(Stage.JUN)),
    NINE_YEAR("312", "31", "九年一贯制学校", EnumSet.of(Stage.PRI, Stage.JUN)),
    COMPLETE("341", "34", "完全中学", EnumSet.of(Stage.JUN, Stage.SEN)),
    SENIOR("342", "34", "高级中学", EnumSet.of(Stage.SEN)),
    TWELVE_YEAR("345", "34", "十二年一贯制学校", EnumSet.of(Stage.PRI, Stage.JUN, Stage.SEN)),
    VOCATIONAL("361", "36", "中等职业学校", EnumSet.of(Stage.VOC)),
    VOCATIONAL_HIGH("365", "36", "职业高中", EnumSet.of(Stage.VOC)),
    TECHNICAL("366", "36", "技工学校", EnumSet.of(Stage.VOC)),
    CORRECTIONAL("371", "37", "专门学校", EnumSet.of(Stage.SPC)),
    BLIND("511", "51", "盲人学校", EnumSet.of(Stage.SPE)),
    DEAF("512", "51", "聋人学校", EnumSet.of(Stage.SPE)),
    LEARNING_DISABILITY("513", "51", "培智学校", EnumSet.of(Stage.SPE)),
    OTHER_SPECIAL("514", "51", "其他特教学校", EnumSet.of(Stage.SPE));

    private final String code;
    private final String category;
    private final String label;
    private final Set<Stage> stages;

    SchoolType(String code, String category, String label, Set<Stage> stages) {
        this.code = code;
        this.category = category;
        this.label = label;
        this.stages = stages;
    }

    static SchoolType of(String code) {
        for (SchoolType type : values()) {
            if (type.code.equals(code)) {
                return type;
            }
        }
        throw new IllegalArgumentException("no school type " + code);
    }

    public String code() {
        return code;
    }

    /** First two digits of the identifier code (list B). */
    public String category() {
        return category;
    }

    public String label() {
        return label;
    }

    public Set<Stage> stages() {
        return EnumSet.copyOf(stages);
    }

    /** Teaching points are never counted as schools (M01). */
    public boolean counted() {
        return this != TEACHING_POINT;
    }
}
