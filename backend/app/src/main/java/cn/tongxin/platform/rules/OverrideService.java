package cn.tongxin.platform.rules;

import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.platform.audit.ActorNames;
import cn.tongxin.platform.rules.OverrideViews.NamedThing;
import cn.tongxin.platform.rules.OverrideViews.OverrideBy;
import cn.tongxin.platform.rules.OverrideViews.OverrideRow;
import cn.tongxin.platform.rules.RuleOverrideRepository.Kept;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads overrides, with the names of what they speak of: one look-up for each kind of thing. */
@Singleton
class OverrideService {
    private static final String SCHOOLS = "schools";

    private final RuleOverrideRepository overrides;
    private final Map<String, NamedThings> things;
    private final ActorNames people;

    OverrideService(
            RuleOverrideRepository overrides, @All List<NamedThings> things, ActorNames people) {
        this.overrides = overrides;
        this.people = people;
        this.things =
                things.stream()
                        .collect(Collectors.toMap(NamedThings::resource, Function.identity()));
    }

    Page<OverrideRow> page(ListQuery query) {
        Page<Kept> page = overrides.page(query);
        Map<UUID, String> names = names(page.items());
        List<UUID> by = page.items().stream().map(Kept::by).filter(Objects::nonNull).toList();
        Map<UUID, String> whose = people.displayNames(by);
        return page.map(kept -> row(kept, names, whose));
    }

    private Map<UUID, String> names(List<Kept> page) {
        Map<String, List<UUID>> wanted = new TreeMap<>();
        for (Kept kept : page) {
            want(wanted, kept.resource(), kept.subject());
            want(wanted, SCHOOLS, kept.school());
        }
        Map<UUID, String> names = new HashMap<>();
        wanted.forEach(
                (resource, ids) -> {
                    NamedThings known = things.get(resource);
                    // What a later or an earlier product called a thing does not hide the reasons.
                    if (known != null) {
                        names.putAll(known.names(ids));
                    }
                });
        return names;
    }

    private static void want(Map<String, List<UUID>> wanted, String resource, @Nullable UUID id) {
        if (id != null) {
            wanted.computeIfAbsent(resource, none -> new ArrayList<>()).add(id);
        }
    }

    private static OverrideRow row(Kept kept, Map<UUID, String> names, Map<UUID, String> whose) {
        UUID by = kept.by();
        return new OverrideRow(
                kept.id(),
                kept.rule(),
                kept.resource(),
                new NamedThing(kept.subject(), names.get(kept.subject())),
                kept.unit(),
                named(kept.school(), names),
                kept.reason(),
                kept.at(),
                by == null ? null : new OverrideBy(by, whose.get(by)),
                kept.actingRole());
    }

    private static @Nullable NamedThing named(@Nullable UUID id, Map<UUID, String> names) {
        return id == null ? null : new NamedThing(id, names.get(id));
    }
}
