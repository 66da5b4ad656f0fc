package cn.tongxin.org.unit;

import cn.tongxin.org.Units;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The units of education for other modules. */
@Singleton
class UnitNameRepository implements Units {
    private final SqlReader reader;

    UnitNameRepository(SqlReader reader) {
        this.reader = reader;
    }

    @Override
    public Optional<EducationUnit> find(String code) {
        return reader.first(
                new Sql(
                        "select code, name, kind = 'BUREAU' from org_unit where code = ?"
                                + " and (managing or kind = 'BUREAU')",
                        code),
                row -> new EducationUnit(row.text(), row.text(), row.flag()));
    }
}
