package cn.tongxin.platform.exports;

import cn.tongxin.kernel.cipher.FieldPlace;
import cn.tongxin.kernel.list.FieldMap;
import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.platform.exports.ExportBook.Frame;
import cn.tongxin.platform.jobs.JobKind;
import cn.tongxin.platform.jobs.JobResult;
import cn.tongxin.platform.jobs.JobRun;
import cn.tongxin.platform.masking.MaskedJson;
import cn.tongxin.platform.security.Caller;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A list that can be taken away. The rows come page by page from the list's own query, as the
 * caller may see them while the job runs, and through the list's own JSON, so that what is masked
 * there is masked here.
 */
public abstract class ListExport implements JobKind<ExportInput> {
    /** S-08. */
    static final int MOST_ROWS = 5_000;

    private static final String SIZE = "S-08";
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");
    private static final TypeReference<TreeMap<String, List<String>>> PARAMETERS =
            new TypeReference<>() {};

    private final Exported what;
    private final ExportTools tools;

    /**
     * @param resource as in addresses: {@code schools}
     * @param name in Chinese: 学校
     * @param aggregate of the access matrix; who holds its read right may export these rows
     * @param fields the list's own
     * @param row what the list answers
     */
    public record Exported(
            String resource, String name, String aggregate, FieldMap fields, Class<?> row) {}

    protected ListExport(Exported what, ExportTools tools) {
        this.what = what;
        this.tools = tools;
        ColumnCheck.require(what.row(), what.fields().columns(), tools.words());
    }

    /** The list itself: its rows in the caller's scope. */
    protected abstract Page<?> page(ListQuery query);

    String resource() {
        return what.resource();
    }

    @Override
    public final String code() {
        return what.aggregate() + ".run";
    }

    @Override
    public final String name() {
        return "导出" + what.name();
    }

    @Override
    public final String permission() {
        return what.aggregate() + ":read";
    }

    @Override
    public final Class<ExportInput> input() {
        return ExportInput.class;
    }

    /**
     * What the caller asks for, once it is known to be small enough.
     *
     * @throws cn.tongxin.kernel.rules.RuleException S-08 when it is not
     */
    final ExportInput asked(UUID account, Map<String, List<String>> parameters) {
        requireFew(page(query(parameters).counted()).total());
        return new ExportInput(tools.cipher().encrypt(place(account), written(parameters)));
    }

    /** Names of the filters, for the audit log; what was typed into them is nobody's business. */
    final String told(Map<String, List<String>> parameters) {
        return query(parameters).conditions().stream()
                .map(condition -> condition.filter().name())
                .collect(Collectors.joining(",", "list=" + what.resource() + " filters=", ""));
    }

    @Override
    public final JobResult run(JobRun run, ExportInput input) {
        Map<String, List<String>> parameters = opened(run.owner(), input);
        ListQuery query = query(parameters);
        run.note("正在读取" + what.name());
        run.total(requireFew(page(query.counted()).total()));
        Written written = written(run, query);
        // What follows is kept: a last look at who is asking and whether it was called off.
        run.total(written.rows());
        UUID file =
                tools.files()
                        .keep(
                                run,
                                what.name(),
                                written.book(),
                                told(parameters) + " rows=" + written.rows());
        return new JobResult(
                "已导出 " + written.rows() + " 条，文件保留 " + tools.files().daysKept() + " 天。",
                Map.of("list", what.resource(), "rows", String.valueOf(written.rows())),
                file);
    }

    private record Written(byte[] book, long rows) {}

    private Written written(JobRun run, ListQuery query) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ZonedDateTime now = tools.files().now();
        String at = AT.format(now);
        String margin = what.name() + " · " + who() + " " + at + " 导出";
        Frame frame = new Frame(what.name(), margin, now.getZone());
        long rows = 0;
        try (ExportBook book =
                new ExportBook(bytes, frame, what.fields().columns(), tools.words())) {
            @Nullable ListQuery next = query;
            while (next != null) {
                Page<?> page = page(next);
                rows += page.items().size();
                // Rows may have come since they were counted.
                requireFew(new Page.Total(rows, true));
                book.rows(asAnswered(page));
                run.step(page.items().size());
                String cursor = page.nextCursor();
                next = cursor == null ? null : query.from(cursor);
            }
            book.about(about(run, query, at, rows));
        } catch (IOException e) {
            throw new UncheckedIOException("a book cannot be written", e);
        }
        return new Written(bytes.toByteArray(), rows);
    }

    /** Through the one way out of the API, and cut for everybody: it will be kept. */
    private JsonNode asAnswered(Page<?> page) throws IOException {
        byte[] json =
                tools.json().writer().withAttribute(MaskedJson.KEPT, true).writeValueAsBytes(page);
        return tools.json().readTree(json).path("items");
    }

    private Map<String, String> about(JobRun run, ListQuery query, String at, long rows) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("导出内容", what.name());
        lines.put("导出人", who());
        lines.put("导出时间", at);
        lines.put("筛选条件", filters(query));
        lines.put("条数", String.valueOf(rows));
        lines.put("任务编号", run.id().toString());
        lines.put("使用要求", "只供导出人办理工作使用，不得转发或公开，用完请删除；导出已记入审计日志。");
        return lines;
    }

    private String who() {
        Caller caller = tools.caller().get();
        String name = caller.displayName() == null ? caller.username() : caller.displayName();
        String role = caller.actingRole();
        return role == null ? name : name + "（" + tools.words().of("role", List.of(role)) + "）";
    }

    private String filters(ListQuery query) {
        return query.conditions().isEmpty()
                ? "无，为管辖范围内的全部"
                : query.conditions().stream().map(this::inWords).collect(Collectors.joining("；"));
    }

    private String inWords(ListQuery.Condition condition) {
        FieldMap.Filter filter = condition.filter();
        if (filter.fullViewOnly()) {
            // Beside rows that are cut it would say whole what they hide.
            return filter.description() + "：已填写，此处不显示";
        }
        String values =
                what.fields().columns().stream()
                        .filter(column -> filter.name().equals(column.filter()))
                        .map(column -> String.valueOf(column.codes()))
                        .findFirst()
                        .map(codes -> tools.words().of(codes, condition.values()))
                        .orElseGet(() -> plain(filter, condition.values()));
        return filter.description() + "：" + values;
    }

    private static String plain(FieldMap.Filter filter, List<String> values) {
        if (filter.kind() == FieldMap.Kind.BOOLEAN) {
            return values.get(0).equals("true") ? "是" : "否";
        }
        return String.join("、", values);
    }

    private ListQuery query(Map<String, List<String>> parameters) {
        return tools.queries().everything(what.fields(), parameters);
    }

    private long requireFew(Page.@Nullable Total total) {
        if (total == null) {
            throw new IllegalStateException(what.resource() + " was not counted");
        }
        if (!total.exact() || total.value() > MOST_ROWS) {
            String found =
                    total.exact() ? "有 " + total.value() + " 条" : "超过 " + total.value() + " 条";
            throw tools.rules()
                    .broken(
                            SIZE,
                            "符合条件的%s，一次最多导出 %d 条；请增加筛选条件，如按县区或状态分几次导出。"
                                    .formatted(found, MOST_ROWS));
        }
        return total.value();
    }

    private static FieldPlace place(UUID account) {
        return new FieldPlace("job", "input", account);
    }

    private String written(Map<String, List<String>> parameters) {
        try {
            return tools.json().writeValueAsString(parameters);
        } catch (IOException e) {
            throw new IllegalStateException("texts can always be written");
        }
    }

    private Map<String, List<String>> opened(UUID account, ExportInput input) {
        try {
            String plain = tools.cipher().decrypt(place(account), input.sealed());
            return tools.json().readValue(plain, PARAMETERS);
        } catch (IOException e) {
            // Its message would quote what was typed.
            throw new IllegalStateException("not what was asked for");
        }
    }
}
