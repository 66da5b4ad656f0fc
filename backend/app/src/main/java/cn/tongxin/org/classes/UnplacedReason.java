package cn.tongxin.org.classes;

/** Why a class does not go into the new year by itself, and what to do about it. */
enum UnplacedReason {
    BEHIND("落后一个学年以上，请先核对入学年份和年级"),
    SCHOOL_NOT_OPERATING("学校没有在办学，恢复办学后再升级"),
    STAGE_NOT_TAUGHT("学校不再开设这个学段，请撤销班级或更正学校的学段"),
    GRADE_MISFIT("入学年份与年级不符，请更正后再升级");

    private final String words;

    UnplacedReason(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
