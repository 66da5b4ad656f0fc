package cn.tongxin.governance.institutes;

import cn.tongxin.access.Accounts;
import cn.tongxin.governance.institutes.InstituteViews.InstituteHistory;
import cn.tongxin.governance.institutes.InstituteViews.InstituteStep;
import cn.tongxin.kernel.data.View;
import cn.tongxin.platform.history.StatusHistory;
import cn.tongxin.platform.security.CurrentCaller;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The steps of an institute or an appointment, with the names of those who took them. */
@Singleton
class InstituteHistories {
    private final StatusHistory history;
    private final Accounts accounts;
    private final CurrentCaller caller;

    InstituteHistories(StatusHistory history, Accounts accounts, CurrentCaller caller) {
        this.history = history;
        this.accounts = accounts;
        this.caller = caller;
    }

    void keep(StatusHistory.Step step) {
        history.keep(step);
    }

    /**
     * Of something the caller may see. Why somebody was away may be an illness: that is for those
     * only who see people whole.
     */
    InstituteHistory of(String resource, UUID subject) {
        List<StatusHistory.Entry> entries = history.of(resource, subject);
        List<UUID> people =
                entries.stream().flatMap(InstituteHistories::people).distinct().toList();
        Map<UUID, String> names = people.isEmpty() ? Map.of() : accounts.displayNames(people);
        boolean whole = caller.view() == View.FULL;
        return new InstituteHistory(
                entries.stream()
                        .map(
                                entry ->
                                        new InstituteStep(
                                                entry.from(),
                                                entry.to(),
                                                entry.action(),
                                                whole ? entry.reason() : null,
                                                entry.at(),
                                                by(entry, names)))
                        .toList());
    }

    private static Stream<UUID> people(StatusHistory.Entry entry) {
        return Stream.concat(Stream.ofNullable(entry.by()), Stream.ofNullable(entry.onBehalfOf()));
    }

    private static @Nullable String by(StatusHistory.Entry entry, Map<UUID, String> names) {
        String name = entry.by() == null ? null : names.get(entry.by());
        UUID principal = entry.onBehalfOf();
        return name == null || principal == null
                ? name
                : Accounts.inPlaceOf(name, names.get(principal));
    }
}
