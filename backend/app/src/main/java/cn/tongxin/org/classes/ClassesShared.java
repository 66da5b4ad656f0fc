package cn.tongxin.org.classes;

import static cn.tongxin.kernel.data.Sensitivity.L1;

import cn.tongxin.platform.persistence.Row;
import cn.tongxin.platform.sharing.SharedField;
import cn.tongxin.platform.sharing.SharedField.Kind;
import cn.tongxin.platform.sharing.SharedResource;
import jakarta.inject.Singleton;
import java.util.List;

/** What other agencies can be given of classes; not who teaches them. */
@Singleton
class ClassesShared implements SharedResource {
    private static final List<SharedField> FIELDS =
            List.of(
                    SharedField.of(Kind.TEXT, "name", "班名", L1, "s.name"),
                    SharedField.of(Kind.TEXT, "stage", "学段", L1, "s.stage"),
                    SharedField.of(Kind.TEXT, "grade", "年级", L1, "s.grade_code")
                            .calledInExchange("NJ"),
                    SharedField.of(Kind.WHOLE, "entryYear", "入学年份", L1, "s.entry_year"),
                    SharedField.of(Kind.WHOLE, "number", "班序", L1, "s.seq_no")
                            .calledInExchange("BH"),
                    SharedField.of(Kind.TEXT, "managingUnit", "管理单位代码", L1, "s.unit_code"),
                    SharedField.of(Kind.ID, "school", "学校编号", L1, "s.school_id"),
                    SharedField.of(Kind.TEXT, "status", "状态", L1, "s.status"),
                    SharedField.of(Kind.INSTANT, "updatedAt", "最近修改时间", L1, "s.updated_at"));

    @Override
    public String resource() {
        return "classes";
    }

    @Override
    public String aggregate() {
        return "class";
    }

    @Override
    public Class<? extends Row> entity() {
        return ClassGroup.class;
    }

    @Override
    public String from() {
        return "class_group s";
    }

    @Override
    public List<SharedField> fields() {
        return FIELDS;
    }
}
