package cn.tongxin.governance.institutes;

import cn.tongxin.governance.institutes.ResearcherViews.ResearcherRow;
import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.platform.exports.ExportTools;
import cn.tongxin.platform.exports.ListExport;
import jakarta.inject.Singleton;

/** The list of researchers as a workbook. */
@Singleton
class ResearcherExport extends ListExport {
    private final ResearcherRepository researchers;

    ResearcherExport(ResearcherRepository researchers, ExportTools tools) {
        super(
                new Exported(
                        "researchers",
                        "教研员",
                        "researcher-export",
                        ResearcherFields.MAP,
                        ResearcherRow.class),
                tools);
        this.researchers = researchers;
    }

    @Override
    protected Page<ResearcherRow> page(ListQuery query) {
        return researchers.page(query);
    }
}
