package cn.tongxin.people.student;

import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.people.student.StudentViews.EnrolmentRow;
import cn.tongxin.platform.exports.ExportTools;
import cn.tongxin.platform.exports.SensitiveList;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Where pupils learn and have learned as a workbook, for an approved request. */
@Singleton
class EnrolmentExport extends SensitiveList<EnrolmentRow> {
    private final EnrolmentRepository enrolments;

    EnrolmentExport(EnrolmentRepository enrolments, ExportTools tools) {
        super(
                new Exported(
                        "enrolments",
                        "就读经历",
                        "enrolment-export",
                        EnrolmentFields.MAP,
                        EnrolmentRow.class),
                tools);
        this.enrolments = enrolments;
    }

    @Override
    protected Page<EnrolmentRow> page(ListQuery query) {
        return enrolments.page(query);
    }

    @Override
    protected List<UUID> about(List<EnrolmentRow> rows) {
        return rows.stream().map(EnrolmentRow::student).toList();
    }
}
