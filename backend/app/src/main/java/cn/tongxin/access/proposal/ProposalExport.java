package cn.tongxin.access.proposal;

import cn.tongxin.access.proposal.ProposalViews.ProposalRow;
import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.platform.exports.ExportTools;
import cn.tongxin.platform.exports.ListExport;
import jakarta.inject.Singleton;

/** The list of proposals as a workbook. */
@Singleton
class ProposalExport extends ListExport {
    private final ProposalService proposals;

    ProposalExport(ProposalService proposals, ExportTools tools) {
        super(
                new Exported(
                        "proposals",
                        "申请",
                        "proposal-export",
                        ProposalFields.MAP,
                        ProposalRow.class),
                tools);
        this.proposals = proposals;
    }

    @Override
    protected Page<ProposalRow> page(ListQuery query) {
        return proposals.page(query);
    }
}
