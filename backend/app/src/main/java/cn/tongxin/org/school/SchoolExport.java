package cn.tongxin.org.school;

import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.org.school.SchoolViews.SchoolRow;
import cn.tongxin.platform.exports.ExportTools;
import cn.tongxin.platform.exports.ListExport;
import jakarta.inject.Singleton;

/** The list of schools as a workbook. */
@Singleton
class SchoolExport extends ListExport {
    private final SchoolRepository schools;

    SchoolExport(SchoolRepository schools, ExportTools tools) {
        super(
                new Exported("schools", "学校", "school-export", SchoolFields.MAP, SchoolRow.class),
                tools);
        this.schools = schools;
    }

    @Override
    protected Page<SchoolRow> page(ListQuery query) {
        return schools.page(query);
    }
}
