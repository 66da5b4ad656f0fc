package cn.tongxin.messaging.news;

import cn.tongxin.access.AccountReset;
import cn.tongxin.access.Accounts;
import cn.tongxin.messaging.Message;
import cn.tongxin.messaging.Messaging;
import cn.tongxin.messaging.Recipients;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;

/** Whose password or second factor was reset hears of it, so that nobody does it unseen. */
@Singleton
class AccountMessages {
    private static final String SOMEBODY = "管理员";

    private final Messaging messaging;
    private final Accounts accounts;

    AccountMessages(Messaging messaging, Accounts accounts) {
        this.messaging = messaging;
        this.accounts = accounts;
    }

    void reset(@Observes AccountReset event) {
        String by = accounts.displayNames(Set.of(event.by())).getOrDefault(event.by(), SOMEBODY);
        messaging.send(
                Message.of("account.reset", Recipients.account(event.account()))
                        .with("what", event.what())
                        .with("by", by)
                        .once("account.reset/" + event.account() + "/" + event.at()));
    }
}
