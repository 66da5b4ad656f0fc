package cn.tongxin.org.classes;

import cn.tongxin.access.Accounts;
import cn.tongxin.org.Named;
import cn.tongxin.org.SchoolSites;
import cn.tongxin.org.SchoolSites.SchoolSite;
import cn.tongxin.org.classes.ClassStepRepository.Kept;
import cn.tongxin.org.classes.ClassViews.ClassHistory;
import cn.tongxin.org.classes.ClassViews.ClassStep;
import cn.tongxin.platform.history.StatusHistory;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What has become of a class: its states, its grades, its schools, in one line of time. */
@Singleton
class ClassHistoryService {
    private final ClassRepository classes;
    private final ClassStepRepository steps;
    private final StatusHistory states;
    private final Accounts accounts;
    private final SchoolSites sites;

    ClassHistoryService(
            ClassRepository classes,
            ClassStepRepository steps,
            StatusHistory states,
            Accounts accounts,
            SchoolSites sites) {
        this.classes = classes;
        this.steps = steps;
        this.states = states;
        this.accounts = accounts;
        this.sites = sites;
    }

    ClassHistory of(UUID id) {
        classes.facts(id);
        List<Kept> kept = steps.of(id);
        List<StatusHistory.Entry> entries = states.of(ClassChanges.RESOURCE, id);
        Map<UUID, String> names = names(kept, entries);
        List<ClassStep> all = new ArrayList<>();
        for (StatusHistory.Entry entry : entries) {
            all.add(
                    new ClassStep(
                            entry.action(),
                            null,
                            null,
                            null,
                            null,
                            entry.reason(),
                            entry.at(),
                            inPlaceOf(entry, names)));
        }
        for (Kept step : kept) {
            all.add(taken(step, names));
            if (step.undoneAt() != null) {
                all.add(undone(step, names));
            }
        }
        all.sort(Comparator.comparing(ClassStep::at).reversed());
        return new ClassHistory(List.copyOf(all));
    }

    private ClassStep taken(Kept step, Map<UUID, String> names) {
        return new ClassStep(
                step.action().toLowerCase(Locale.ROOT),
                step.fromGrade(),
                step.toGrade(),
                school(step.fromSchool()),
                step.fromName(),
                null,
                step.at(),
                named(step.by(), names));
    }

    private static ClassStep undone(Kept step, Map<UUID, String> names) {
        return new ClassStep(
                ClassLifecycle.UNDO,
                step.toGrade(),
                step.fromGrade(),
                null,
                null,
                null,
                step.undoneAt(),
                named(step.undoneBy(), names));
    }

    /** At most one in the life of a class: schools do not merge every year. */
    private @Nullable Named school(@Nullable UUID id) {
        SchoolSite site = id == null ? null : sites.find(id).orElse(null);
        return site == null ? null : new Named(site.id(), site.name());
    }

    private Map<UUID, String> names(List<Kept> kept, List<StatusHistory.Entry> entries) {
        Set<UUID> people = new HashSet<>();
        kept.forEach(step -> people.add(step.by()));
        kept.forEach(step -> people.add(step.undoneBy()));
        entries.forEach(entry -> people.add(entry.by()));
        entries.forEach(entry -> people.add(entry.onBehalfOf()));
        people.remove(null);
        return people.isEmpty() ? Map.of() : accounts.displayNames(people);
    }

    private static @Nullable Named inPlaceOf(StatusHistory.Entry entry, Map<UUID, String> names) {
        Named by = named(entry.by(), names);
        UUID principal = entry.onBehalfOf();
        return by == null || principal == null
                ? by
                : new Named(by.id(), Accounts.inPlaceOf(by.name(), names.get(principal)));
    }

    private static @Nullable Named named(@Nullable UUID account, Map<UUID, String> names) {
        String name = account == null ? null : names.get(account);
        return name == null ? null : new Named(account, name);
    }
}
