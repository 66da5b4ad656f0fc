package cn.tongxin.org.school;

import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.org.school.SchoolViews.DirectoryEntry;
import cn.tongxin.platform.exports.ExportTools;
import cn.tongxin.platform.exports.ListExport;
import jakarta.inject.Singleton;

/** The public directory as a workbook. */
@Singleton
class DirectoryExport extends ListExport {
    private final SchoolDirectoryRepository directory;

    DirectoryExport(SchoolDirectoryRepository directory, ExportTools tools) {
        super(
                new Exported(
                        "school-directory",
                        "学校名录",
                        "directory-export",
                        DirectoryFields.MAP,
                        DirectoryEntry.class),
                tools);
        this.directory = directory;
    }

    @Override
    protected Page<DirectoryEntry> page(ListQuery query) {
        return directory.page(query);
    }
}
