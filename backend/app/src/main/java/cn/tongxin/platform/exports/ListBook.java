package cn.tongxin.platform.exports;

import cn.tongxin.kernel.list.Column;
import cn.tongxin.kernel.list.FieldMap;
import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.ListQueryParser;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.platform.exports.ExportBook.Frame;
import cn.tongxin.platform.security.Caller;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A list as a workbook. The rows come page by page from the list's own query, as the caller may see
 * them at that moment, and through the list's own JSON, so that what is masked there is masked
 * here. {@link ListExport} keeps it as a file, {@link SensitiveList} gives it out and keeps
 * nothing.
 *
 * @param <P> a page of the list
 */
public abstract class ListBook<P extends Page<?>> {
    /** S-08. */
    static final int MOST_ROWS = 5_000;

    static final String RULE = "S-08";
    static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

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

    /** A workbook and how many rows are in it. */
    public record Written(byte[] book, long rows) {}

    /** Who takes it and when, in words. */
    record Taker(String who, ZonedDateTime at) {
        String time() {
            return AT.format(at);
        }
    }

    /**
     * What stands around the rows besides who took them, when and by what filter.
     *
     * @param mark in the last cell of every row; null for none
     * @param lines of the sheet that explains, after those every book has
     */
    record Around(@Nullable String mark, Map<String, String> lines) {}

    ListBook(Exported what, ExportTools tools) {
        this.what = what;
        this.tools = tools;
        ColumnCheck.require(what.row(), what.fields().columns(), tools.words());
    }

    /** The list itself: its rows in the caller's scope. */
    protected abstract P page(ListQuery query);

    /** A page as it becomes JSON: how much of it is cut depends on what happens to the book. */
    abstract byte[] answered(Page<?> page) throws IOException;

    public final String resource() {
        return what.resource();
    }

    /** Whoever holds it may take these rows away. */
    public final String permission() {
        return what.aggregate() + ":read";
    }

    final String aggregate() {
        return what.aggregate();
    }

    final String title() {
        return what.name();
    }

    final ExportTools tools() {
        return tools;
    }

    /** As the caller of this moment may ask it. */
    final ListQuery query(Map<String, List<String>> parameters) {
        return tools.queries().everything(what.fields(), parameters);
    }

    /**
     * How many rows there are.
     *
     * @throws cn.tongxin.kernel.rules.RuleException S-08 when there are too many
     */
    final long few(ListQuery query) {
        return requireFew(page(query.counted()).total());
    }

    /** Names of the filters, for the audit log; what was typed into them is nobody's business. */
    final String told(Map<String, List<String>> parameters) {
        return asked(parameters).stream()
                .map(condition -> condition.filter().name())
                .collect(Collectors.joining(",", "list=" + what.resource() + " filters=", ""));
    }

    /** The filters in words, whoever reads them: values of what a mask hides are left out. */
    final List<String> inWords(Map<String, List<String>> parameters) {
        return asked(parameters).stream().map(this::inWords).toList();
    }

    private List<ListQuery.Condition> asked(Map<String, List<String>> parameters) {
        return ListQueryParser.everything(what.fields(), parameters, "").conditions();
    }

    final Taker taker() {
        return new Taker(who(), tools.files().now());
    }

    /**
     * @param step told which rows are written now
     */
    final Written written(ListQuery query, Taker taker, Around around, Consumer<P> step) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String margin = what.name() + " · " + taker.who() + " " + taker.time() + " 导出";
        Frame frame = new Frame(what.name(), margin, around.mark(), taker.at().getZone());
        long rows = 0;
        try (ExportBook book =
                new ExportBook(bytes, frame, what.fields().columns(), tools.words())) {
            @Nullable ListQuery next = query;
            while (next != null) {
                P page = page(next);
                rows += page.items().size();
                // Rows may have come since they were counted.
                requireFew(new Page.Total(rows, true));
                book.rows(items(page));
                step.accept(page);
                String cursor = page.nextCursor();
                next = cursor == null ? null : query.from(cursor);
            }
            book.about(about(query, taker, around, rows));
        } catch (IOException e) {
            throw new UncheckedIOException("a book cannot be written", e);
        }
        return new Written(bytes.toByteArray(), rows);
    }

    private JsonNode items(Page<?> page) throws IOException {
        return tools.json().readTree(answered(page)).path("items");
    }

    private Map<String, String> about(ListQuery query, Taker taker, Around around, long rows) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("导出内容", what.name());
        lines.put("导出人", taker.who());
        lines.put("导出时间", taker.time());
        lines.put("筛选条件", filters(query));
        lines.put("条数", String.valueOf(rows));
        lines.putAll(around.lines());
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
        Optional<String> places = tools.places().of(filter.name(), condition.values());
        if (places.isPresent()) {
            return filter.description().replaceFirst("编号$", "") + "：" + places.get();
        }
        return what.fields().columns().stream()
                .filter(column -> filter.name().equals(column.filter()))
                .map(
                        column ->
                                filter.description().replaceFirst("代码$", "")
                                        + "："
                                        + codes(column, condition))
                .findFirst()
                .orElseGet(() -> filter.description() + "：" + plain(filter, condition.values()));
    }

    private String codes(Column column, ListQuery.Condition condition) {
        return tools.words().of(String.valueOf(column.codes()), condition.values());
    }

    private static String plain(FieldMap.Filter filter, List<String> values) {
        if (filter.kind() == FieldMap.Kind.BOOLEAN) {
            return values.get(0).equals("true") ? "是" : "否";
        }
        return String.join("、", values);
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
                            RULE,
                            "符合条件的%s，一次最多导出 %d 条；请增加筛选条件，如按县区或状态分几次导出。"
                                    .formatted(found, MOST_ROWS));
        }
        return total.value();
    }
}
