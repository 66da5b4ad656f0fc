package cn.tongxin.messaging.news;

import cn.tongxin.access.Accounts;
import cn.tongxin.access.GrantChanged;
import cn.tongxin.access.GrantChanged.Giver;
import cn.tongxin.access.GrantChanged.Terms;
import cn.tongxin.access.GrantChanged.What;
import cn.tongxin.messaging.Message;
import cn.tongxin.messaging.Messaging;
import cn.tongxin.messaging.Recipients;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Whoever is given a role, or loses one, hears of it, and of who did it. The reason is not
 * repeated: it was written for the record, and in words of one's own it may say anything.
 */
@Singleton
class GrantMessages {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm").withZone(ZoneId.of("Asia/Shanghai"));
    private static final String SOMEBODY = "管理员";
    private static final String ITSELF = "系统因任职到期";

    private final Messaging messaging;
    private final Accounts accounts;

    GrantMessages(Messaging messaging, Accounts accounts) {
        this.messaging = messaging;
        this.accounts = accounts;
    }

    void changed(@Observes GrantChanged event) {
        String template =
                switch (event.what()) {
                    case GIVEN -> "grant.given";
                    case RESCHEDULED -> "grant.rescheduled";
                    case ENDED -> "grant.ended";
                    case DEPUTY_NAMED -> "deputy.named";
                };
        UUID giver = event.giver().account();
        Recipients told = Recipients.account(event.account());
        Recipients holder = giver == null ? told : told.except(giver);
        messaging.send(
                Message.of(template, holder)
                        .with("role", event.terms().roleName())
                        .with("place", event.terms().placeName())
                        .with("period", period(event.what(), event.terms()))
                        .with("by", name(event.giver()))
                        .once(template + "/" + event.grant() + "/" + event.version()));
    }

    private static String period(What what, Terms terms) {
        Instant until = terms.until();
        if (what == What.ENDED && until != null) {
            return TIME.format(until) + "起不再有效";
        }
        String from = TIME.format(terms.from()) + "起";
        return until == null ? from + "长期有效" : from + "，" + TIME.format(until) + "止";
    }

    private String name(Giver giver) {
        UUID account = giver.account();
        UUID principal = giver.principal();
        if (account == null) {
            return ITSELF;
        }
        Set<UUID> both = principal == null ? Set.of(account) : Set.of(account, principal);
        Map<UUID, String> names = accounts.displayNames(both);
        return Accounts.inPlaceOf(
                names.getOrDefault(account, SOMEBODY),
                principal == null ? null : names.get(principal));
    }
}
