package cn.tongxin.platform.imports;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.platform.jobs.JobKind;
import cn.tongxin.platform.jobs.JobResult;
import cn.tongxin.platform.jobs.JobRun;
import cn.tongxin.platform.sheets.SheetRow;
import cn.tongxin.platform.sheets.SheetSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be imported. Each row goes through the use case that a form calls; rows stand
 * or fall alone, or all of them together. Whoever goes on after a process has died begins behind
 * the last row that was written: its number is written with it.
 *
 * <p>Extended by way of {@link OneSchoolImport} or {@link ManyPlacesImport}.
 *
 * @param <R> a row, made of what the API's own forms send
 */
public abstract class SheetImport<R> implements JobKind<ImportInput> {
    private static final int NAMED = 8;
    private static final int LONGEST_NAME = 20;

    private final Imported<R> what;
    private final ImportTools tools;

    /**
     * @param resource as in addresses: {@code students}
     * @param name in Chinese: 学生
     * @param permission what the form demands
     * @param columns in the order of the template
     */
    public record Imported<R>(
            String resource,
            String name,
            String permission,
            List<SheetColumn> columns,
            Class<R> row) {}

    protected SheetImport(Imported<R> what, ImportTools tools) {
        this.what = what;
        this.tools = tools;
        for (SheetColumn column : what.columns()) {
            String codes = column.codes();
            if (codes != null && !tools.words().knows(codes)) {
                throw new IllegalStateException(column.path() + " has no words in " + codes);
            }
        }
    }

    /**
     * @throws ProblemException when the table goes to no such place, or not by this caller
     */
    abstract ImportTarget<R> target(@Nullable UUID school);

    /** What rows that are taken over still wait for, in a sentence; nothing as a rule. */
    protected String taken() {
        return "";
    }

    public final String resource() {
        return what.resource();
    }

    final List<SheetColumn> columns() {
        return what.columns();
    }

    final String title() {
        return what.name();
    }

    @Override
    public final String code() {
        return what.permission().replaceFirst(":.*", ".import");
    }

    @Override
    public final String name() {
        return "导入" + what.name();
    }

    @Override
    public final String permission() {
        return what.permission();
    }

    @Override
    public final Class<ImportInput> input() {
        return ImportInput.class;
    }

    @Override
    public final boolean resumable() {
        return true;
    }

    @Override
    public final JobResult run(JobRun run, ImportInput input) {
        ImportTarget<R> target = target(input.school());
        RowFault faults = new RowFault(what.columns());
        int begun = run.position().map(Integer::parseInt).orElse(0);
        run.note("正在读取表格");
        try {
            Counted counted = counted(run, input, begun);
            run.remaining(counted.left());
            RowBinder<R> binder =
                    new RowBinder<>(counted.head(), target, what.row(), faults, tools.binding());
            ImportRows<R> rows =
                    new ImportRows<>(
                            run,
                            target,
                            binder,
                            new ImportRows.Tools(
                                    tools.work().writing(), faults, tools.work().trail()),
                            input.mode() == ImportInput.Mode.CHECK || input.together());
            run.note(input.mode() == ImportInput.Mode.CHECK ? "正在逐行核对" : "正在导入");
            each(run, begun, rows);
            Map<String, String> told = run.errors();
            boolean all = input.mode() == ImportInput.Mode.WRITE && input.together();
            if (all && told.isEmpty() && begun != ImportRows.ALL_WRITTEN) {
                run.note("正在一次写入全部行");
                tools.work()
                        .writing()
                        .together(
                                () -> {
                                    everything(run, binder, target, faults);
                                    run.position(String.valueOf(ImportRows.ALL_WRITTEN));
                                    run.step(0);
                                });
            }
            return result(run, input, counted, told);
        } catch (IOException e) {
            throw new UncheckedIOException("a table cannot be read", e);
        }
    }

    /**
     * @param rows below the head
     * @param hidden those of them that people do not see
     * @param left those not yet worked through
     */
    private record Counted(SheetHead head, long rows, long hidden, long left) {}

    private Counted counted(JobRun run, ImportInput input, int begun) throws IOException {
        int most = tools.bounds().most(input.together());
        try (SheetSource source = tools.work().files().open(run)) {
            if (!source.hasNext()) {
                throw new ProblemException(ProblemCode.FILE_REFUSED, "表格是空的，请填写后重新上传。");
            }
            SheetRow first = source.next();
            SheetHead head = SheetHead.of(what.columns(), first);
            long rows = 0;
            long hidden = 0;
            long left = 0;
            while (source.hasNext()) {
                SheetRow row = source.next();
                rows++;
                hidden += row.hidden() ? 1 : 0;
                left += row.number() > begun ? 1 : 0;
                if (rows > most) {
                    throw new ProblemException(
                            ProblemCode.FILE_REFUSED,
                            "一份表格最多 "
                                    + most
                                    + " 行"
                                    + (input.together() ? "（要求全部正确才导入时）" : "")
                                    + "，请分成几份后分别导入。");
                }
            }
            if (rows == 0) {
                throw new ProblemException(ProblemCode.FILE_REFUSED, "表格中只有列名，没有内容，请填写后重新上传。");
            }
            return new Counted(head, rows, hidden, left);
        }
    }

    private void each(JobRun run, int begun, ImportRows<R> rows) throws IOException {
        try (SheetSource source = tools.work().files().open(run)) {
            source.next();
            try (Ahead<List<RowBinder.Bound<R>>> ahead =
                    new Ahead<>(() -> rows.next(source, begun))) {
                for (List<RowBinder.Bound<R>> some = ahead.next();
                        !some.isEmpty();
                        some = ahead.next()) {
                    rows.take(some);
                }
            }
        }
    }

    /** Every row has been tried before; only what others did meanwhile can still be in the way. */
    private void everything(
            JobRun run, RowBinder<R> binder, ImportTarget<R> target, RowFault faults) {
        try (SheetSource source = tools.work().files().open(run)) {
            source.next();
            int most = target.tellsWhich() ? ImportRows.AT_A_TIME : 1;
            List<RowBinder.Bound<R>> some = new ArrayList<>();
            while (source.hasNext()) {
                some.add(binder.bind(source.next()));
                if (some.size() == most || !source.hasNext()) {
                    all(some, target, faults);
                    some.clear();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a table cannot be read", e);
        }
    }

    private void all(List<RowBinder.Bound<R>> rows, ImportTarget<R> target, RowFault faults) {
        Map<Integer, ProblemException> refused;
        try {
            refused =
                    tools.work()
                            .writing()
                            .some(target, rows.stream().map(RowBinder.Bound::understood).toList());
        } catch (ProblemException e) {
            int first = rows.get(0).number();
            int last = rows.get(rows.size() - 1).number();
            throw none("第 " + first + (first == last ? " 行" : " 至 " + last + " 行中有一行"), e, faults);
        }
        for (int i = 0; i < rows.size(); i++) {
            ProblemException why = refused.get(i);
            if (why != null) {
                throw none("第 " + rows.get(i).number() + " 行", why, faults);
            }
        }
    }

    private static ProblemException none(String which, ProblemException why, RowFault faults) {
        return new ProblemException(why.code(), which + "不能导入：" + faults.of(why) + " 全部行都没有导入。");
    }

    private JobResult result(
            JobRun run, ImportInput input, Counted counted, Map<String, String> told)
            throws IOException {
        long wrong = run.failed();
        boolean check = input.mode() == ImportInput.Mode.CHECK;
        boolean none = input.together() && wrong > 0;
        long right = none && !check ? 0 : counted.rows() - wrong;
        String summary =
                (check ? "可以导入 " : "已导入 ")
                        + right
                        + " 行"
                        + (wrong == 0 ? "" : "，有误 " + wrong + " 行")
                        + (none && !check ? "；要求全部正确才导入，所以一行也没有导入" : "")
                        + "。"
                        + (check || right == 0 ? "" : taken())
                        + beyond(wrong, told.size())
                        + hidden(counted.hidden())
                        + ignored(counted.head().ignored());
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("resource", what.resource());
        facts.put("mode", input.mode().name());
        facts.put("rows", String.valueOf(counted.rows()));
        facts.put(check ? "right" : "written", String.valueOf(right));
        facts.put("wrong", String.valueOf(wrong));
        return new JobResult(summary, facts, report(run, counted, told));
    }

    private static String beyond(long wrong, long told) {
        return wrong > told ? "只列出前 " + told + " 行，其余有误的行请改好前面的之后再核对。" : "";
    }

    private static String hidden(long rows) {
        return rows == 0 ? "" : "其中 " + rows + " 行在表格中是隐藏的，也已读取。";
    }

    /** What was dropped is named: it may be a column that matters, called otherwise. */
    private static String ignored(List<String> headings) {
        if (headings.isEmpty()) {
            return "";
        }
        String named =
                headings.stream()
                        .limit(NAMED)
                        .map(
                                one ->
                                        one.length() > LONGEST_NAME
                                                ? one.substring(0, LONGEST_NAME) + "…"
                                                : one)
                        .collect(Collectors.joining("、"));
        return "没有读取的列："
                + named
                + (headings.size() > NAMED ? "等 " + headings.size() + " 列" : "")
                + "；其中有需要的，请把列名改成模板中的再导入。";
    }

    private @Nullable UUID report(JobRun run, Counted counted, Map<String, String> told)
            throws IOException {
        if (told.isEmpty()) {
            return null;
        }
        run.note("正在写出有误的行");
        try (SheetSource source = tools.work().files().open(run)) {
            byte[] book = ImportReport.of(what.name(), counted.head(), source, told);
            return tools.work().files().keepReport(run, what.name() + "-有误的行.xlsx", book);
        }
    }
}
