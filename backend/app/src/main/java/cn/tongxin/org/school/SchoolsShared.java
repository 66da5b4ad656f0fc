package cn.tongxin.org.school;

import static cn.tongxin.kernel.data.Sensitivity.L1;
import static cn.tongxin.kernel.data.Sensitivity.L2;

import cn.tongxin.platform.persistence.Row;
import cn.tongxin.platform.sharing.SharedField;
import cn.tongxin.platform.sharing.SharedField.Kind;
import cn.tongxin.platform.sharing.SharedResource;
import jakarta.inject.Singleton;
import java.util.List;

/** What other agencies can be given of schools. */
@Singleton
class SchoolsShared implements SharedResource {
    private static final List<SharedField> FIELDS =
            List.of(
                    SharedField.of(Kind.TEXT, "identifierCode", "学校标识码", L1, "s.identifier_code"),
                    SharedField.of(Kind.TEXT, "name", "学校名称", L1, "s.name"),
                    SharedField.of(Kind.TEXT, "typeCode", "办学类型", L1, "s.type_code"),
                    SharedField.of(Kind.TEXTS, "stages", "学段", L1, "s.stages"),
                    SharedField.of(Kind.TEXT, "ownership", "办学性质", L1, "s.ownership"),
                    SharedField.of(Kind.TEXT, "managingUnit", "管理单位代码", L1, "s.unit_code"),
                    SharedField.of(Kind.TEXT, "county", "所在县区区划代码", L1, "s.county_code"),
                    SharedField.of(Kind.TEXT, "township", "所在乡镇、街道区划代码", L1, "s.township_code"),
                    SharedField.of(Kind.TEXT, "address", "地址", L1, "s.address"),
                    SharedField.of(Kind.TEXT, "phone", "联系电话", L1, "s.phone"),
                    SharedField.of(Kind.DECIMAL, "lon", "经度（GCJ-02）", L1, "s.lon"),
                    SharedField.of(Kind.DECIMAL, "lat", "纬度（GCJ-02）", L1, "s.lat"),
                    SharedField.of(Kind.FLAG, "boarding", "是否寄宿", L1, "s.boarding"),
                    SharedField.of(Kind.TEXT, "status", "状态", L1, "s.status"),
                    SharedField.of(Kind.TEXT, "legalRep", "法定代表人", L2, "s.legal_rep"),
                    SharedField.of(Kind.INSTANT, "updatedAt", "最近修改时间", L1, "s.updated_at"));

    @Override
    public String resource() {
        return SchoolChanges.RESOURCE;
    }

    @Override
    public String aggregate() {
        return "school";
    }

    @Override
    public Class<? extends Row> entity() {
        return School.class;
    }

    @Override
    public String from() {
        return "school s";
    }

    /** A school that was merged away stays on file with its state; the id that goes on is told. */
    @Override
    public String mergedInto() {
        return "merged_into_id";
    }

    @Override
    public List<SharedField> fields() {
        return FIELDS;
    }
}
