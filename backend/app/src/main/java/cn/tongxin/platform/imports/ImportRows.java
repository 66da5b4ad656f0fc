package cn.tongxin.platform.imports;

import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.platform.audit.AuditTrail;
import cn.tongxin.platform.imports.RowBinder.Bound;
import cn.tongxin.platform.jobs.JobRun;
import cn.tongxin.platform.persistence.DatabaseStates;
import cn.tongxin.platform.sheets.SheetRow;
import cn.tongxin.platform.sheets.SheetSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Works through the rows of one file, some at a time: together they cost one transaction, and what
 * they are held against is looked up once. When they are refused as a whole, they are done again
 * one by one, so that each is judged by itself.
 */
final class ImportRows<R> {
    static final int AT_A_TIME = 500;

    /**
     * Behind every row: whoever goes on has nothing left to write. No row bears that number: a
     * sheet ends at 1,048,576, a table of text at the size of an upload.
     */
    static final int ALL_WRITTEN = Integer.MAX_VALUE;

    /** Somebody else's lock is no fault of the rows. */
    private static final int MOST_TIMES = 4;

    private final JobRun run;
    private final ImportTarget<R> target;
    private final RowBinder<R> binder;
    private final Tools tools;
    private final boolean tryOnly;
    private final Map<String, Map<String, Integer>> seen = new HashMap<>();

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

    /**
     * The next rows that are not done yet, each held against all before it; none at the end. Called
     * by a thread that reads ahead of the one that stores them.
     *
     * @param begun number of the last row that is done already; another one may be the same
     */
    List<Bound<R>> next(SheetSource source, int begun) {
        List<Bound<R>> some = new ArrayList<>(AT_A_TIME);
        while (some.size() < AT_A_TIME && source.hasNext()) {
            SheetRow row = source.next();
            if (row.number() > begun) {
                some.add(once(binder.bind(row)));
            } else if (begun != ALL_WRITTEN) {
                once(binder.bind(row));
            }
        }
        return some;
    }

    void take(List<Bound<R>> rows) {
        try {
            store(rows);
        } catch (ProblemException oneOfThem) {
            rows.forEach(this::alone);
        }
    }

    private void alone(Bound<R> bound) {
        try {
            store(List.of(bound));
        } catch (ProblemException e) {
            Bound<R> refused = bound.refused(tools.faults().of(e));
            tools.writing().note(() -> done(List.of(refused)));
        }
    }

    private void store(List<Bound<R>> rows) {
        for (int time = 1; ; time++) {
            JobRun.Mark before = run.mark();
            try {
                inTransaction(rows);
                return;
            } catch (RuntimeException e) {
                run.backTo(before);
                if (time == MOST_TIMES || !DatabaseStates.isUndone(e)) {
                    throw e;
                }
            }
        }
    }

    private void inTransaction(List<Bound<R>> rows) {
        List<R> good = rows.stream().map(Bound::row).filter(Objects::nonNull).toList();
        if (good.isEmpty()) {
            tools.writing().note(() -> done(rows));
        } else if (tryOnly) {
            Map<Integer, ProblemException> refused = tools.writing().tryOut(target, good);
            tools.writing().note(() -> done(judged(rows, refused)));
        } else {
            tools.writing().write(target, good, refused -> done(judged(rows, refused)));
        }
    }

    /**
     * @param refused by the place among those that were good so far
     */
    private List<Bound<R>> judged(List<Bound<R>> rows, Map<Integer, ProblemException> refused) {
        List<Bound<R>> judged = new ArrayList<>(rows.size());
        int place = 0;
        for (Bound<R> row : rows) {
            ProblemException why = row.row() == null ? null : refused.get(place++);
            judged.add(why == null ? row : row.refused(tools.faults().of(why)));
        }
        return judged;
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
            Integer before =
                    seen.computeIfAbsent(key.what(), any -> new HashMap<>())
                            .putIfAbsent(key.value(), bound.number());
            if (before != null) {
                return bound.refused("与第 " + before + " 行的" + key.what());
            }
        }
        return bound;
    }
}
