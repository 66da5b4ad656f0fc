package cn.tongxin.org.school;

/** How values of a school are written, for whoever takes them in. */
final class SchoolShapes {
    static final String STAGE = "PRE|PRI|JUN|SEN|VOC|SPE|SPC";
    static final String STAGE_WORDS = "没有这个学段";
    static final String OWNERSHIP = "PUBLIC|PRIVATE|PRIVATE_INCLUSIVE|OTHER";
    static final String OWNERSHIP_WORDS = "没有这种办别";
    static final String URBAN_RURAL = "111|112|121|122|123|210|220";
    static final String URBAN_RURAL_WORDS = "没有这个城乡分类代码";
    static final String VILLAGE = "\\d{12}";
    static final String VILLAGE_WORDS = "请从列表中选择村或社区";
    static final String PHONE = "1[3-9]\\d{9}|0\\d{2,3}-\\d{7,8}(-\\d{1,5})?";
    static final String PHONE_WORDS = "请填写手机号，或“区号-号码”，如 0771-5500000";
    static final String IDENTIFIER = "(11|21|22|31|32|33|34|35|36|37|51)45\\d{6}";
    static final String TYPE =
            "111|119|211|218|219|311|312|319|341|342|345|349|361|365|366|371|511|512|513|514";

    private SchoolShapes() {}
}
