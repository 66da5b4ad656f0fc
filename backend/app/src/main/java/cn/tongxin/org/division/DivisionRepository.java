package cn.tongxin.org.division;

import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.org.division.DivisionViews.DivisionRow;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.ListSql;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Every query over divisions. National codes are public knowledge, so there is no scope to add. */
@Singleton
class DivisionRepository {
    private static final ListSql.Projection<DivisionRow> ROWS =
            new ListSql.Projection<>(
                    "d.code, d.parent_code, d.level, d.name, d.lon, d.lat",
                    "division d",
                    DivisionRepository::row);
    private static final String UP =
            """
            with recursive up as (
                select d.*, 0 as steps from division d where d.code = ?
                union all
                select p.*, up.steps + 1 from division p join up on p.code = up.parent_code)
            select code, parent_code, level, name, lon, lat from up order by steps desc
            """;

    private final ListSql lists;
    private final SqlReader reader;

    DivisionRepository(ListSql lists, SqlReader reader) {
        this.lists = lists;
        this.reader = reader;
    }

    Page<DivisionRow> page(ListQuery query) {
        return lists.page(query, ROWS, new Sql("true"));
    }

    /** The division and everything above it, the city first; empty when there is no such code. */
    List<DivisionRow> lineage(String code) {
        return reader.list(new Sql(UP, code), DivisionRepository::row);
    }

    Optional<String> villageName(String code) {
        Sql sql = new Sql("select name from division where level = 'VILLAGE' and code = ?", code);
        return reader.first(sql, Cells::text);
    }

    private static DivisionRow row(Cells row) throws SQLException {
        return new DivisionRow(
                row.text(),
                row.optionalText(),
                row.text(),
                row.text(),
                row.optionalDecimal(),
                row.optionalDecimal());
    }
}
