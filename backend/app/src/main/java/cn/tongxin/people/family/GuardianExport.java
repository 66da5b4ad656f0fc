package cn.tongxin.people.family;

import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.people.family.LinkViews.GuardianRow;
import cn.tongxin.platform.exports.ExportTools;
import cn.tongxin.platform.exports.SensitiveList;
import jakarta.inject.Singleton;
import java.util.UUID;

/**
 * The list of guardians as a workbook, for an approved request; phones are cut in it as in the
 * list.
 */
@Singleton
class GuardianExport extends SensitiveList {
    private final GuardianRepository guardians;

    GuardianExport(GuardianRepository guardians, ExportTools tools) {
        super(
                new Exported(
                        "guardians",
                        "家长",
                        "guardian-export",
                        GuardianFields.MAP,
                        GuardianRow.class),
                tools);
        this.guardians = guardians;
    }

    @Override
    protected Page<GuardianRow> page(ListQuery query) {
        return guardians.page(query);
    }

    @Override
    protected UUID about(Object row) {
        return ((GuardianRow) row).id();
    }
}
