package cn.tongxin.org.classes;

import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.org.classes.ClassViews.ClassRow;
import cn.tongxin.platform.exports.ExportTools;
import cn.tongxin.platform.exports.ListExport;
import jakarta.inject.Singleton;

/** The list of classes as a workbook. */
@Singleton
class ClassExport extends ListExport {
    private final ClassRepository classes;

    ClassExport(ClassRepository classes, ExportTools tools) {
        super(
                new Exported("classes", "班级", "class-export", ClassFields.MAP, ClassRow.class),
                tools);
        this.classes = classes;
    }

    @Override
    protected Page<ClassRow> page(ListQuery query) {
        return classes.page(query);
    }
}
