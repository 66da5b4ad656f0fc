package cn.tongxin.messaging.outbox;

import cn.tongxin.access.Audience;
import cn.tongxin.kernel.ids.TimeOrderedIds;
import cn.tongxin.messaging.setting.MailSettings;
import cn.tongxin.messaging.setting.Preference;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
    private final Way way;

    /** How a delivery gets on its way; one parameter, so that the constructor stays small. */
    @Singleton
    record Way(MailChannel mail, OutboxWake wake, TimeOrderedIds ids, Clock clock) {}

    Outbox(OutboxRepository deliveries, Audience audience, MailSettings settings, Way way) {
        this.deliveries = deliveries;
        this.audience = audience;
        this.settings = settings;
        this.way = way;
    }

    /**
     * One e-mail for each of these accounts that has an address and wants e-mail; nothing at all
     * while the channel is off, so that no heap of old news waits for the day it is switched on.
     */
    public void mail(UUID message, Set<UUID> to, boolean urgent) {
        if (!way.mail().isOn()) {
            return;
        }
        Set<UUID> reachable = audience.emails(to).keySet();
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
