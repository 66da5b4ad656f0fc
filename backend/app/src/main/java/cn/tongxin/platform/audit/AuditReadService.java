package cn.tongxin.platform.audit;

import cn.tongxin.kernel.data.Mask;
import cn.tongxin.kernel.data.View;
import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.platform.audit.AuditViews.AuditRow;
import cn.tongxin.platform.security.CurrentCaller;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the log for people: with the names of those who stand in it. */
@Singleton
class AuditReadService {
    private final AuditRepository events;
    private final ActorNames actors;
    private final CurrentCaller caller;

    AuditReadService(AuditRepository events, ActorNames actors, CurrentCaller caller) {
        this.events = events;
        this.actors = actors;
        this.caller = caller;
    }

    Page<AuditRow> page(ListQuery query) {
        return named(events.page(query));
    }

    Page<AuditRow> systemPage(ListQuery query) {
        return named(events.systemPage(query));
    }

    /** In one look-up for the page. */
    private Page<AuditRow> named(Page<AuditRow> page) {
        Set<UUID> accounts =
                page.items().stream()
                        .flatMap(
                                row ->
                                        Stream.concat(
                                                Stream.ofNullable(row.actorId()),
                                                Stream.ofNullable(row.onBehalfOf())))
                        .collect(Collectors.toSet());
        Map<UUID, String> names = accounts.isEmpty() ? Map.of() : actors.displayNames(accounts);
        boolean whole = caller.view() == View.FULL;
        return page.map(row -> row.named(id -> name(names.get(id), whole)));
    }

    private static @Nullable String name(@Nullable String name, boolean whole) {
        return name == null || whole ? name : Mask.NAME.apply(name);
    }
}
