package cn.tongxin.access.account;

import cn.tongxin.access.account.AccountViews.AccountRow;
import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.platform.exports.ExportTools;
import cn.tongxin.platform.exports.ListExport;
import jakarta.inject.Singleton;

/** The list of accounts as a workbook; names are cut in it as in the list. */
@Singleton
class AccountExport extends ListExport {
    private final AccountService accounts;

    AccountExport(AccountService accounts, ExportTools tools) {
        super(
                new Exported("accounts", "账户", "user-export", AccountFields.MAP, AccountRow.class),
                tools);
        this.accounts = accounts;
    }

    @Override
    protected Page<AccountRow> page(ListQuery query) {
        return accounts.page(query);
    }
}
