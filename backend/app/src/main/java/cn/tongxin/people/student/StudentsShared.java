package cn.tongxin.people.student;

import static cn.tongxin.kernel.data.Sensitivity.L1;
import static cn.tongxin.kernel.data.Sensitivity.L3;
import static cn.tongxin.kernel.data.Sensitivity.L4;

import cn.tongxin.platform.persistence.Row;
import cn.tongxin.platform.sharing.SharedField;
import cn.tongxin.platform.sharing.SharedField.Kind;
import cn.tongxin.platform.sharing.SharedResource;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * What other agencies can be given of pupils: whom it is about and where it learns. Residence,
 * notes and everything behind row security are not among it.
 */
@Singleton
class StudentsShared implements SharedResource {
    private static final List<SharedField> FIELDS =
            List.of(
                    SharedField.of(Kind.TEXT, "name", "姓名", L3, "s.name").calledInExchange("XM"),
                    SharedField.of(Kind.TEXT, "sex", "性别", L3, "s.sex").calledInExchange("XBM"),
                    SharedField.of(Kind.DATE, "birthDate", "出生日期", L4, "s.birth_date")
                            .calledInExchange("CSRQ"),
                    SharedField.sealed("studentNo", "学籍号", L4, StudentSecrets.STUDENT_NO)
                            .calledInExchange("XJH"),
                    SharedField.of(Kind.TEXT, "idType", "证件类型", L3, "s.id_type")
                            .calledInExchange("SFZJLXM"),
                    SharedField.sealed("idNo", "证件号码", L4, StudentSecrets.ID_NO)
                            .calledInExchange("SFZJH"),
                    SharedField.of(Kind.TEXT, "ethnicity", "民族", L3, "s.ethnicity")
                            .calledInExchange("MZM"),
                    SharedField.of(Kind.TEXT, "hukouDivision", "户籍所在县级区划代码", L3, "s.hukou_division")
                            .calledInExchange("HKSZD"),
                    SharedField.of(Kind.TEXT, "managingUnit", "管理单位代码", L1, "s.unit_code"),
                    SharedField.of(Kind.ID, "school", "学校编号", L1, "s.school_id"),
                    SharedField.of(Kind.ID, "classGroup", "班级编号", L1, "s.class_id"),
                    SharedField.of(Kind.TEXT, "status", "就读状态", L3, "s.status")
                            .calledInExchange("XSDQZTM"),
                    SharedField.of(Kind.DATE, "since", "这一状态从哪天起", L3, "s.since"),
                    SharedField.of(Kind.INSTANT, "updatedAt", "最近修改时间", L1, "s.updated_at"));

    @Override
    public String resource() {
        return "students";
    }

    @Override
    public String aggregate() {
        return "student";
    }

    @Override
    public Class<? extends Row> entity() {
        return Student.class;
    }

    @Override
    public String from() {
        return "student s";
    }

    @Override
    public String condition() {
        return "s.merged_into is null";
    }

    @Override
    public String mergedInto() {
        return "merged_into";
    }

    @Override
    public List<SharedField> fields() {
        return FIELDS;
    }
}
