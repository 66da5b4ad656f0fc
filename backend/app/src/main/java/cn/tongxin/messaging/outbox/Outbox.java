package cn.tongxin.messaging.outbox;

import cn.tongxin.access.Audience;
import cn.tongxin.kernel.ids.TimeOrderedIds;
import cn.tongxin.messaging.SafeMail;
import cn.tongxin.messaging.setting.MailSettings;
import cn.tongxin.messaging.setting.Preference;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** What is to leave the process after the commit. */
@Singleton
public class Outbox {
    private final OutboxRepository deliveries;
    private final Audience audience;
    private final MailSettings settings;
    private final List<SafeMail> rules;
    private final Way way;

    /** How a delivery gets on its way; one parameter, so that the constructor stays small. */
    @Singleton
    record Way(MailChannel mail, OutboxWake wake, TimeOrderedIds ids, Clock clock) {}

    Outbox(
            OutboxRepository deliveries,
            Audience audience,
            MailSettings settings,
            @All List<SafeMail> rules,
            Way way) {
        this.deliveries = deliveries;
        this.audience = audience;
        this.settings = settings;
        this.rules = rules;
        this.way = way;
    }

    /**
     * One e-mail for each of these accounts that has an address, wants e-mail and can be written to
     * without harm; nothing at all while the channel is off, so that no heap of old news waits for
     * the day it is switched on.
     */
    public void mail(UUID message, Set<UUID> to, boolean urgent) {
        if (!way.mail().isOn()) {
            return;
        }
        Set<UUID> reachable = new HashSet<>(audience.emails(to).keySet());
        rules.forEach(rule -> reachable.removeAll(rule.unsafe(Set.copyOf(reachable))));
        Map<UUID, Preference> preferences = settings.of(reachable);
        Instant now = way.clock().instant().truncatedTo(ChronoUnit.MICROS);
        Map<UUID, Instant> due = new TreeMap<>();
        for (UUID account : reachable) {
            Preference preference = preferences.getOrDefault(account, Preference.STANDARD);
            if (preference.emailOn()) {
                due.put(account, urgent ? now : preference.open(now));
            }
        }
        if (!due.isEmpty()) {
            deliveries.add(message, due, way.ids(), now);
            way.wake().afterCommit();
        }
    }
}
