package cn.tongxin.org.staff;

import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.org.staff.StaffViews.StaffRow;
import cn.tongxin.platform.exports.ExportTools;
import cn.tongxin.platform.exports.ListExport;
import jakarta.inject.Singleton;

/** The list of staff as a workbook. */
@Singleton
class StaffExport extends ListExport {
    private final StaffRepository staff;

    StaffExport(StaffRepository staff, ExportTools tools) {
        super(new Exported("staff", "教职工", "staff-export", StaffFields.MAP, StaffRow.class), tools);
        this.staff = staff;
    }

    @Override
    protected Page<StaffRow> page(ListQuery query) {
        return staff.page(query);
    }
}
