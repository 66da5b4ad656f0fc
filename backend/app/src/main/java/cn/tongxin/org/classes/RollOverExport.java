package cn.tongxin.org.classes;

import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.org.classes.RollOverViews.RollOverRow;
import cn.tongxin.platform.exports.ExportTools;
import cn.tongxin.platform.exports.ListExport;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;

/** The list of roll-overs as a workbook. */
@Singleton
class RollOverExport extends ListExport {
    /** Found late: it starts jobs, and what runs jobs knows every export. */
    private final Provider<RollOverService> rollOvers;

    RollOverExport(Provider<RollOverService> rollOvers, ExportTools tools) {
        super(
                new Exported(
                        "roll-overs",
                        "升级记录",
                        "roll-over-export",
                        RollOverFields.MAP,
                        RollOverRow.class),
                tools);
        this.rollOvers = rollOvers;
    }

    @Override
    protected Page<RollOverRow> page(ListQuery query) {
        return rollOvers.get().page(query);
    }
}
