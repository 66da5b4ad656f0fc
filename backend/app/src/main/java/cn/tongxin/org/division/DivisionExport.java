package cn.tongxin.org.division;

import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.org.division.DivisionViews.DivisionRow;
import cn.tongxin.platform.exports.ExportTools;
import cn.tongxin.platform.exports.ListExport;
import jakarta.inject.Singleton;

/** The list of divisions as a workbook. */
@Singleton
class DivisionExport extends ListExport {
    private final DivisionRepository divisions;

    DivisionExport(DivisionRepository divisions, ExportTools tools) {
        super(
                new Exported(
                        "divisions",
                        "行政区划",
                        "division-export",
                        DivisionFields.MAP,
                        DivisionRow.class),
                tools);
        this.divisions = divisions;
    }

    @Override
    protected Page<DivisionRow> page(ListQuery query) {
        return divisions.page(query);
    }
}
