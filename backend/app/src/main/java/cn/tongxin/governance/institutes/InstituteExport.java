package cn.tongxin.governance.institutes;

import cn.tongxin.governance.institutes.InstituteViews.InstituteRow;
import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.platform.exports.ExportTools;
import cn.tongxin.platform.exports.ListExport;
import jakarta.inject.Singleton;

/** The list of guidance institutes as a workbook. */
@Singleton
class InstituteExport extends ListExport {
    private final InstituteRepository institutes;

    InstituteExport(InstituteRepository institutes, ExportTools tools) {
        super(
                new Exported(
                        "institutes",
                        "指导机构",
                        "institute-export",
                        InstituteFields.MAP,
                        InstituteRow.class),
                tools);
        this.institutes = institutes;
    }

    @Override
    protected Page<InstituteRow> page(ListQuery query) {
        return institutes.page(query);
    }
}
