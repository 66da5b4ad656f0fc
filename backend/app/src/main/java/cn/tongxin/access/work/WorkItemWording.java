package cn.tongxin.access.work;

import cn.tongxin.access.ScopeTree;
import cn.tongxin.access.WorkItemKind;
import cn.tongxin.access.work.WorkItemRepository.Line;
import cn.tongxin.access.work.WorkItemViews.Due;
import cn.tongxin.access.work.WorkItemViews.Link;
import cn.tongxin.access.work.WorkItemViews.NextAction;
import cn.tongxin.access.work.WorkItemViews.WorkItemRow;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.kernel.scope.Grant;
import cn.tongxin.kernel.scope.ScopeKind;
import cn.tongxin.kernel.time.WorkdayCalendar;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts items into words: names of kinds and places, and how long there still is. */
@Singleton
class WorkItemWording {
    private static final String CITY = "全市";

    /** Where a kind that was given up leads: to the item itself. */
    private static final String ITSELF = "work-item";

    private final WorkItemCatalogue kinds;
    private final ScopeTree places;

    WorkItemWording(WorkItemCatalogue kinds, ScopeTree places) {
        this.kinds = kinds;
        this.places = places;
    }

    List<NextAction> nextActions(List<Line> lines, Instant now, WorkdayCalendar calendar) {
        return lines.stream()
                .map(
                        line ->
                                new NextAction(
                                        line.id(),
                                        line.kind(),
                                        kinds.name(line.kind()),
                                        line.title(),
                                        line.subjectName(),
                                        due(line, now, calendar),
                                        line.escalated(),
                                        line.takenBy() != null,
                                        closable(line.kind()),
                                        link(line)))
                .toList();
    }

    /** Names of places come in one look-up for all. */
    List<WorkItemRow> rows(List<Line> lines, Instant now, WorkdayCalendar calendar) {
        Map<String, String> names = lines.isEmpty() ? Map.of() : places.names(grants(lines));
        return lines.stream()
                .map(
                        line ->
                                new WorkItemRow(
                                        line.id(),
                                        line.kind(),
                                        kinds.name(line.kind()),
                                        line.title(),
                                        line.subjectName(),
                                        line.status(),
                                        line.role(),
                                        line.axes().unit(),
                                        place(line.axes(), names),
                                        due(line, now, calendar),
                                        line.escalated(),
                                        line.takenName(),
                                        link(line)))
                .toList();
    }

    @Nullable String rule(String kind) {
        return kinds.find(kind).map(WorkItemKind::rule).orElse(null);
    }

    boolean closable(String kind) {
        return kinds.find(kind).map(WorkItemKind::closable).orElse(false);
    }

    private static Due due(Line line, Instant now, WorkdayCalendar calendar) {
        WorkTiming timing = WorkTiming.of(line.dueAt(), now, calendar);
        boolean open = line.status().equals(WorkItemStatus.OPEN.name());
        return new Due(
                line.dueAt(),
                timing.dueOn(),
                open ? timing.state().name() : null,
                open ? timing.workdaysLeft() : null,
                open ? timing.words() : null,
                line.provisional());
    }

    private Link link(Line line) {
        return kinds.find(line.kind())
                .map(kind -> new Link(kind.route(), line.subjectId()))
                .orElseGet(() -> new Link(ITSELF, line.id()));
    }

    private static List<Grant> grants(List<Line> lines) {
        List<Grant> grants = new ArrayList<>();
        for (Line line : lines) {
            UUID school = line.axes().school();
            String unit = line.axes().unit();
            if (school != null) {
                grants.add(asked(ScopeKind.SCHOOL, school.toString()));
            } else if (unit != null) {
                grants.add(asked(ScopeKind.UNIT, unit));
            }
        }
        return grants;
    }

    private static Grant asked(ScopeKind kind, String ref) {
        return new Grant("", kind, ref, Instant.EPOCH, null);
    }

    private static String place(Axes axes, Map<String, String> names) {
        UUID school = axes.school();
        String unit = axes.unit();
        String ref = school == null ? unit : school.toString();
        return ref == null ? CITY : names.getOrDefault(ref, CITY);
    }
}
