package cn.tongxin.platform.imports;

import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.platform.audit.AuditTrail;
import cn.tongxin.platform.imports.RowBinder.Bound;
import cn.tongxin.platform.jobs.JobRun;
import cn.tongxin.platform.persistence.DatabaseStates;
import cn.tongxin.platform.sheets.SheetRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Works through the rows of one file, some at a time: together they cost one transaction. When one
 * of them is refused, they are done again one by one, so that each is judged by itself.
 */
final class ImportRows<R> {
    private static final int AT_A_TIME = 25;

    /**
     * Somebody else's lock, or a database that is just being started anew: no fault of the rows.
     */
    private static final int MOST_TIMES = 4;

    private final JobRun run;
    private final ImportTarget<R> target;
    private final RowBinder<R> binder;
    private final Tools tools;
    private final boolean tryOnly;
    private final Map<String, Integer> seen = new HashMap<>();
    private final List<Bound<R>> waiting = new ArrayList<>(AT_A_TIME);

    /** What writes the rows, and what says why it does not. */
    record Tools(ImportWritingService writing, RowFault faults, AuditTrail trail) {}

    /**
     * @param tryOnly whether nothing is to stay
     */
    ImportRows(
            JobRun run, ImportTarget<R> target, RowBinder<R> binder, Tools tools, boolean tryOnly) {
        this.run = run;
        this.target = target;
        this.binder = binder;
        this.tools = tools;
        this.tryOnly = tryOnly;
    }

    void take(SheetRow row) {
        waiting.add(once(binder.bind(row)));
        if (waiting.size() == AT_A_TIME) {
            takeRest();
        }
    }

    /** A row that is done already; another one may be the same. */
    void remember(SheetRow row) {
        once(binder.bind(row));
    }

    void takeRest() {
        if (waiting.isEmpty()) {
            return;
        }
        List<Bound<R>> rows = List.copyOf(waiting);
        waiting.clear();
        List<R> good = rows.stream().map(Bound::row).filter(Objects::nonNull).toList();
        try {
            store(good, () -> done(rows));
        } catch (ProblemException oneOfThem) {
            rows.forEach(this::alone);
        }
    }

    private void alone(Bound<R> bound) {
        R row = bound.row();
        if (row == null) {
            tools.writing().note(() -> done(List.of(bound)));
            return;
        }
        try {
            store(List.of(row), () -> done(List.of(bound)));
        } catch (ProblemException e) {
            Bound<R> refused = bound.refused(tools.faults().of(e));
            tools.writing().note(() -> done(List.of(refused)));
        }
    }

    private void store(List<R> rows, Runnable step) {
        for (int time = 1; ; time++) {
            JobRun.Mark before = run.mark();
            try {
                inTransaction(rows, step);
                return;
            } catch (RuntimeException e) {
                run.backTo(before);
                if (time == MOST_TIMES || !DatabaseStates.isOverloadOrOutage(e)) {
                    throw e;
                }
            }
        }
    }

    private void inTransaction(List<R> rows, Runnable step) {
        if (tryOnly) {
            tools.writing().tryOut(target, rows);
            tools.writing().note(step);
        } else {
            tools.writing().write(target, rows, step);
        }
    }

    /** In the transaction that has written them. */
    private void done(List<Bound<R>> rows) {
        for (Bound<R> row : rows) {
            String fault = row.fault();
            if (fault != null) {
                run.error(String.valueOf(row.number()), fault);
            }
        }
        tools.trail().detail("rows=" + rows.size());
        run.position(String.valueOf(rows.get(rows.size() - 1).number()));
        run.step(rows.size());
    }

    private Bound<R> once(Bound<R> bound) {
        R row = bound.row();
        if (row == null) {
            return bound;
        }
        for (ImportTarget.Key key : target.keys(row)) {
            Integer before = seen.putIfAbsent(key.what() + key.value(), bound.number());
            if (before != null) {
                return bound.refused("与第 " + before + " 行的" + key.what());
            }
        }
        return bound;
    }
}
