package cn.tongxin.access.grant;

import cn.tongxin.access.grant.GrantViews.GrantRow;
import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.platform.exports.ExportTools;
import cn.tongxin.platform.exports.ListExport;
import jakarta.inject.Singleton;

/** The list of grants as a workbook. */
@Singleton
class GrantExport extends ListExport {
    private final GrantService grants;

    GrantExport(GrantService grants, ExportTools tools) {
        super(new Exported("grants", "授权", "grant-export", GrantFields.MAP, GrantRow.class), tools);
        this.grants = grants;
    }

    @Override
    protected Page<GrantRow> page(ListQuery query) {
        return grants.page(query);
    }
}
