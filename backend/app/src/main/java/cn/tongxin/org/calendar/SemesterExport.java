package cn.tongxin.org.calendar;

import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.org.calendar.SemesterViews.SemesterRow;
import cn.tongxin.platform.exports.ExportTools;
import cn.tongxin.platform.exports.ListExport;
import jakarta.inject.Singleton;

/** The list of semesters as a workbook; a draft stands in it for those who write it. */
@Singleton
class SemesterExport extends ListExport {
    private final SemesterRepository semesters;

    SemesterExport(SemesterRepository semesters, ExportTools tools) {
        super(
                new Exported(
                        "semesters",
                        "学期",
                        "calendar-export",
                        SemesterFields.MAP,
                        SemesterRow.class),
                tools);
        this.semesters = semesters;
    }

    @Override
    protected Page<SemesterRow> page(ListQuery query) {
        return semesters.page(query);
    }
}
