package cn.tongxin.city;

/** 学段, code list D of the rule book. */
public enum Stage {
    PRE,
    PRI,
    JUN,
    SEN,
    VOC,
    SPE,
    SPC
}
