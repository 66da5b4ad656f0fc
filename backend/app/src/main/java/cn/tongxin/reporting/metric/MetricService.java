package cn.tongxin.reporting.metric;

import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.kernel.scope.RowScope;
import cn.tongxin.kernel.time.Semester;
import cn.tongxin.platform.security.CurrentCaller;
import cn.tongxin.platform.time.CivilClock;
import cn.tongxin.platform.web.QueryDate;
import cn.tongxin.reporting.metric.MetricRepository.Part;
import cn.tongxin.reporting.metric.MetricRepository.SemesterEnd;
import cn.tongxin.reporting.metric.MetricRepository.Sums;
import cn.tongxin.reporting.metric.MetricViews.Figure;
import cn.tongxin.reporting.metric.MetricViews.MetricDefinition;
import cn.tongxin.reporting.metric.MetricViews.MetricList;
import cn.tongxin.reporting.metric.MetricViews.MetricPart;
import cn.tongxin.reporting.metric.MetricViews.MetricPoint;
import cn.tongxin.reporting.metric.MetricViews.MetricRow;
import cn.tongxin.reporting.metric.MetricViews.MetricTrend;
import cn.tongxin.reporting.metric.MetricViews.MetricValue;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Use cases of metrics. */
@Singleton
class MetricService {
    private static final String SEMESTER = "semester";
    private static final String TODAY = "今天";

    /** Three school years. */
    private static final int SEMESTERS = 6;

    private final MetricBook book;
    private final MetricRepository figures;
    private final CurrentCaller caller;
    private final CivilClock clock;

    MetricService(
            MetricBook book, MetricRepository figures, CurrentCaller caller, CivilClock clock) {
        this.book = book;
        this.figures = figures;
        this.caller = caller;
        this.clock = clock;
    }

    MetricList list() {
        return new MetricList(book.all().stream().map(MetricDefinition::of).toList());
    }

    MetricValue value(String id, @Nullable String asOf, @Nullable String by) {
        Metric metric = book.get(id);
        LocalDate day = day(asOf);
        Breakdown breakdown = by == null ? null : Breakdown.of(by);
        RowScope scope = caller.scope();
        List<Part> parts =
                breakdown == null
                        ? List.of(new Part("", "", figures.total(metric, day, scope)))
                        : figures.parts(metric, day, breakdown, scope);
        Sums total = parts.stream().map(Part::sums).reduce(Sums.NONE, Sums::plus);
        SmallCells.Shown shown = shown(metric, parts.stream().map(Part::sums).toList());
        List<MetricPart> items =
                IntStream.range(0, breakdown == null ? 0 : parts.size())
                        .mapToObj(i -> part(metric, parts.get(i), shown.cells().get(i)))
                        .toList();
        return new MetricValue(
                metric.id(),
                metric.name(),
                metric.unit(),
                metric.kind().name(),
                metric.counts().name(),
                day,
                by,
                metric.version(),
                clock.getClock().instant(),
                day.equals(today()),
                figures.recordsFrom().orElse(null),
                Figure.of(metric, total, shown.total()),
                items);
    }

    private static MetricPart part(Metric metric, Part part, boolean shown) {
        return MetricPart.of(part, Figure.of(metric, part.sums(), shown));
    }

    /** Only people are few enough to be known. */
    private static SmallCells.Shown shown(Metric metric, List<Sums> cells) {
        return metric.counts() == Metric.Counts.PEOPLE
                ? SmallCells.of(cells.stream().map(Sums::met).toList())
                : new SmallCells.Shown(true, cells.stream().map(cell -> true).toList());
    }

    MetricTrend trend(String id, @Nullable String by) {
        Metric metric = book.get(id);
        if (!SEMESTER.equals(by)) {
            throw ProblemException.invalid("by", "变化只能按学期查看，请填写 semester。");
        }
        LocalDate today = today();
        RowScope scope = caller.scope();
        List<MetricPoint> points = new ArrayList<>();
        for (SemesterEnd end : figures.semesterEnds(today, SEMESTERS)) {
            Figure figure = single(metric, figures.total(metric, end.day(), scope));
            String title = Semester.parse(end.code()).title() + "末";
            points.add(0, new MetricPoint(end.day(), end.code(), title, false, figure));
        }
        Figure now = single(metric, figures.total(metric, today, scope));
        points.add(new MetricPoint(today, null, TODAY, true, now));
        return new MetricTrend(
                metric.id(),
                metric.name(),
                metric.unit(),
                metric.kind().name(),
                metric.counts().name(),
                by,
                metric.version(),
                clock.getClock().instant(),
                figures.recordsFrom().orElse(null),
                points);
    }

    private static Figure single(Metric metric, Sums sums) {
        return Figure.of(metric, sums, shown(metric, List.of(sums)).total());
    }

    /**
     * The rows behind a figure: whoever may read the figure and, besides, such rows one by one.
     * They are those of the latter right.
     */
    Page<MetricRow> rows(String id, Rows read) {
        Metric metric = book.get(id);
        caller.require(metric.counts().rowsPermission());
        return rows(metric, read.query());
    }

    /** The list that is asked for; read only when the right to it is known. */
    interface Rows {
        ListQuery query();
    }

    /**
     * The schools behind a figure, for whoever takes them away; people are taken from the list of
     * staff, whose export has a right of its own.
     */
    Page<MetricRow> exported(ListQuery query) {
        String id =
                only(query, MetricRowFields.METRIC)
                        .orElseThrow(
                                () ->
                                        ProblemException.invalid(
                                                MetricRowFields.METRIC, "请填写一个指标编号。"));
        Metric metric = book.get(id);
        if (metric.counts() == Metric.Counts.PEOPLE) {
            throw ProblemException.invalid(
                    MetricRowFields.METRIC, "这个指标数的是人，不能由此导出名单；请到教职工列表筛选后导出。");
        }
        caller.require(metric.counts().rowsPermission());
        return rows(metric, without(query, MetricRowFields.METRIC));
    }

    private Page<MetricRow> rows(Metric metric, ListQuery query) {
        LocalDate day = day(only(query, MetricRowFields.AS_OF).orElse(null));
        return figures.rows(metric, day, without(query, MetricRowFields.AS_OF), caller.scope());
    }

    /** What is no column, and is therefore given once or not at all. */
    private static Optional<String> only(ListQuery query, String filter) {
        List<String> values =
                query.conditions().stream()
                        .filter(condition -> condition.filter().name().equals(filter))
                        .flatMap(condition -> condition.values().stream())
                        .toList();
        if (values.size() > 1) {
            throw ProblemException.invalid(filter, "只能填一个值。");
        }
        return values.stream().findFirst();
    }

    private static ListQuery without(ListQuery query, String filter) {
        return new ListQuery(
                query.fields(),
                query.conditions().stream()
                        .filter(condition -> !condition.filter().name().equals(filter))
                        .toList(),
                query.sort(),
                query.descending(),
                query.limit(),
                query.count(),
                query.after(),
                query.fingerprint());
    }

    private LocalDate day(@Nullable String asOf) {
        LocalDate day = asOf == null ? today() : QueryDate.of(MetricRowFields.AS_OF, asOf);
        if (day.isAfter(today())) {
            throw ProblemException.invalid(MetricRowFields.AS_OF, "只能查询今天和以前的日期。");
        }
        return day;
    }

    private LocalDate today() {
        return LocalDate.now(clock.getClock());
    }
}
