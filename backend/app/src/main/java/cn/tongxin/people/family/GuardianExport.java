package cn.tongxin.people.family;

import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.people.family.LinkViews.GuardianRow;
import cn.tongxin.platform.exports.ExportTools;
import cn.tongxin.platform.exports.SensitiveList;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The list of guardians as a workbook, for an approved request; phones are cut in it as in the
 * list.
 */
@Singleton
class GuardianExport extends SensitiveList<GuardianRow> {
    private final GuardianRepository guardians;
    private final LinkRepository links;

    GuardianExport(GuardianRepository guardians, LinkRepository links, ExportTools tools) {
        super(
                new Exported(
                        "guardians",
                        "家长",
                        "guardian-export",
                        GuardianFields.MAP,
                        GuardianRow.class),
                tools);
        this.guardians = guardians;
        this.links = links;
    }

    @Override
    protected Page<GuardianRow> page(ListQuery query) {
        return guardians.page(query);
    }

    @Override
    protected List<UUID> about(List<GuardianRow> rows) {
        List<UUID> ids = rows.stream().map(GuardianRow::id).toList();
        return Stream.of(ids, links.children(ids)).flatMap(List::stream).toList();
    }
}
