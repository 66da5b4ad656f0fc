package cn.tongxin.people.student;

import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.people.student.StudentViews.StudentRow;
import cn.tongxin.platform.exports.ExportTools;
import cn.tongxin.platform.exports.SensitiveList;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** The list of pupils as a workbook, for an approved request. */
@Singleton
class StudentExport extends SensitiveList<StudentRow> {
    private final StudentRepository students;

    StudentExport(StudentRepository students, ExportTools tools) {
        super(
                new Exported(
                        "students", "学生", "student-export", StudentFields.MAP, StudentRow.class),
                tools);
        this.students = students;
    }

    @Override
    protected Page<StudentRow> page(ListQuery query) {
        return students.page(query);
    }

    @Override
    protected List<UUID> about(List<StudentRow> rows) {
        return rows.stream().map(StudentRow::id).toList();
    }
}
