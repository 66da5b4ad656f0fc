package cn.tongxin.people.circle;

import cn.tongxin.kernel.scope.ScopeKind;

/** Why somebody is in the circle, with the law that it rests on. */
enum CircleKind {
    GUARDIAN("《民法典》第三十四条（监护人的职责）；父母分居、离异的，《家庭教育促进法》第二十条"),
    CARER("《未成年人保护法》第二十二条（受委托照护）"),
    CONTACT("《个人信息保护法》第三十一条（监护人同意，学校核实后登记）"),
    CLASS("《个人信息保护法》第十三条（履行教育职责）；《未成年人网络保护条例》第三十六条（最小授权）"),
    SCHOOL("《个人信息保护法》第十三条（履行教育职责）；《未成年人网络保护条例》第三十六条（最小授权）"),
    RECEIVING_SCHOOL("《中小学生学籍管理办法》（转学由转出、转入学校办理）"),
    COUNTY("《义务教育法》第七条（教育行政部门的职责）；《个人信息保护法》第三十四条"),
    BUREAU("《义务教育法》第七条（教育行政部门的职责）；《个人信息保护法》第三十四条");

    private final String basis;

    CircleKind(String basis) {
        this.basis = basis;
    }

    String basis() {
        return basis;
    }

    /** Offices are told of as such: whoever works there comes and goes. */
    boolean isOffice() {
        return this == COUNTY || this == BUREAU;
    }

    /** By how far the role reaches at most, not by which role it is. */
    static CircleKind of(ScopeKind widest) {
        return switch (widest) {
            case CITY -> BUREAU;
            case UNIT, ORG -> COUNTY;
            case SCHOOL -> SCHOOL;
            case CLASS -> CLASS;
            case FAMILY -> GUARDIAN;
        };
    }

    /** By what a link is: STATUTORY, ENTRUSTED or CONTACT. */
    static CircleKind ofLink(String role) {
        return switch (role) {
            case "STATUTORY" -> GUARDIAN;
            case "ENTRUSTED" -> CARER;
            default -> CONTACT;
        };
    }
}
