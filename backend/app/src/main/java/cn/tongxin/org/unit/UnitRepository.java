package cn.tongxin.org.unit;

import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.org.unit.UnitViews.UnitRow;
import cn.tongxin.platform.persistence.ListSql;
import cn.tongxin.platform.persistence.Sql;
import jakarta.inject.Singleton;

/** Every query over managing units. Which units exist is public, so there is no scope to add. */
@Singleton
class UnitRepository {
    private static final ListSql.Projection<UnitRow> ROWS =
            new ListSql.Projection<>(
                    "u.code, u.name, u.kind, u.division_code, u.sort_order",
                    "org_unit u",
                    row ->
                            new UnitRow(
                                    row.text(), row.text(), row.text(), row.text(), row.whole()));

    private final ListSql lists;

    UnitRepository(ListSql lists) {
        this.lists = lists;
    }

    Page<UnitRow> page(ListQuery query) {
        return lists.page(query, ROWS, new Sql("u.managing"));
    }
}
