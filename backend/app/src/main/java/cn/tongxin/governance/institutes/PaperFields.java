package cn.tongxin.governance.institutes;

import cn.tongxin.kernel.list.Column;
import cn.tongxin.kernel.list.FieldMap;
import cn.tongxin.kernel.list.FieldMap.SortKind;
import java.util.Set;
import java.util.function.Supplier;

/** What plans and reports can be filtered and sorted by. */
public final class PaperFields implements Supplier<FieldMap> {
    static final Set<String> KINDS = Set.of("PLAN", "REPORT");

    static final FieldMap MAP =
            FieldMap.byUuid("s.id", "-createdAt")
                    .ids("institute", "s.institute_id", "指导中心或指导所的编号")
                    .codes("managingUnit", "s.unit_code", "[A-Z0-9]{2,20}", "管理单位代码")
                    .codes("kind", "s.kind", KINDS, "种类")
                    .codes("year", "s.year::text", "20\\d{2}|2100", "年份")
                    .bool("latest", PaperRepository.LATEST, "是否为该年最新的一版")
                    .sort("createdAt", SortKind.INSTANT, "s.created_at")
                    .columns(
                            Column.text("机构", "instituteName"),
                            Column.code("种类", "kind", "paperKind").chosenBy("kind"),
                            Column.number("年份", "year"),
                            Column.number("第几版", "edition"),
                            Column.flag("是否为该年最新的一版", "latest"),
                            Column.text("标题", "title"),
                            Column.instant("提交时间", "createdAt"))
                    .build();

    @Override
    public FieldMap get() {
        return MAP;
    }
}
