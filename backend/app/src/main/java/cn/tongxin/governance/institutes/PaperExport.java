package cn.tongxin.governance.institutes;

import cn.tongxin.governance.institutes.InstituteViews.PaperRow;
import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.platform.exports.ExportTools;
import cn.tongxin.platform.exports.ListExport;
import jakarta.inject.Singleton;

/** The list of plans and reports as a workbook; their texts are read one by one. */
@Singleton
class PaperExport extends ListExport {
    private final PaperRepository papers;

    PaperExport(PaperRepository papers, ExportTools tools) {
        super(
                new Exported(
                        "institute-papers",
                        "年度计划和总结",
                        "institute-paper-export",
                        PaperFields.MAP,
                        PaperRow.class),
                tools);
        this.papers = papers;
    }

    @Override
    protected Page<PaperRow> page(ListQuery query) {
        return papers.page(query);
    }
}
