package cn.tongxin.org.unit;

import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.org.unit.UnitViews.UnitRow;
import cn.tongxin.platform.exports.ExportTools;
import cn.tongxin.platform.exports.ListExport;
import jakarta.inject.Singleton;

/** The list of managing units as a workbook. */
@Singleton
class UnitExport extends ListExport {
    private final UnitRepository units;

    UnitExport(UnitRepository units, ExportTools tools) {
        super(
                new Exported(
                        "managing-units",
                        "管理单位",
                        "managing-unit-export",
                        UnitFields.MAP,
                        UnitRow.class),
                tools);
        this.units = units;
    }

    @Override
    protected Page<UnitRow> page(ListQuery query) {
        return units.page(query);
    }
}
