package cn.tongxin.kernel.list;

import cn.tongxin.kernel.errors.FieldError;
import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import java.text.Normalizer;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads query parameters against a {@link FieldMap}; anything it does not know is an error. */
public final class ListQueryParser {
    public static final int MAX_LIMIT = 200;
    public static final int DEFAULT_LIMIT = 50;
    private static final int MAX_VALUES = 50;
    private static final int MAX_FRAGMENT = 20;
    // What an address that is not UTF-8 turns into; no name contains it.
    private static final char UNDECODABLE = '\ufffd';
    private static final Set<String> RESERVED = Set.of("limit", "cursor", "sort", "count");

    private final FieldMap fields;
    private final Map<String, List<String>> parameters;
    private final String role;

    private ListQueryParser(FieldMap fields, Map<String, List<String>> parameters, String role) {
        this.fields = fields;
        this.parameters = new TreeMap<>(parameters);
        this.role = role;
    }

    /**
     * Parameters of a list with paging; {@code role} is the acting role, which cursors are bound
     * to.
     */
    public static ListQuery parse(
            FieldMap fields, Map<String, List<String>> parameters, String role) {
        return new ListQueryParser(fields, parameters, role).parse();
    }

    /** Only the filters, for summaries; {@code others} are parameters the endpoint reads itself. */
    public static List<ListQuery.Condition> filters(
            FieldMap fields, Map<String, List<String>> parameters, Set<String> others) {
        return new ListQueryParser(fields, parameters, "").conditions(others);
    }

    private ListQuery parse() {
        List<ListQuery.Condition> conditions = conditions(RESERVED);
        String sortText = single("sort", fields.defaultSort());
        boolean descending = sortText.startsWith("-");
        FieldMap.Sort sort = fields.sorts().get(descending ? sortText.substring(1) : sortText);
        if (sort == null) {
            throw ProblemException.invalid(
                    "sort",
                    "不能按此排序，可用：" + String.join("、", fields.sorts().keySet()) + "，倒序在前面加减号。");
        }
        String fingerprint = fingerprint(conditions, sortText);
        ListQuery.Position after =
                parameters.containsKey("cursor")
                        ? position(sort, Cursor.decode(fingerprint, single("cursor", "")))
                        : null;
        return new ListQuery(
                fields, conditions, sort, descending, limit(), count(), after, fingerprint);
    }

    private List<ListQuery.Condition> conditions(Set<String> others) {
        List<FieldError> unknown = new ArrayList<>();
        List<ListQuery.Condition> conditions = new ArrayList<>();
        for (String name : parameters.keySet()) {
            if (others.contains(name)) {
                requireOneValue(name);
                continue;
            }
            FieldMap.Filter filter = fields.filters().get(name);
            if (filter == null) {
                unknown.add(new FieldError(shown(name), "没有这个查询参数"));
            } else {
                conditions.add(new ListQuery.Condition(filter, values(filter)));
            }
        }
        if (!unknown.isEmpty()) {
            Set<String> known = new TreeSet<>(fields.filters().keySet());
            known.addAll(others);
            throw new ProblemException(
                    ProblemCode.UNKNOWN_PARAMETER,
                    "可用的参数：" + String.join("、", known) + "。",
                    unknown);
        }
        return List.copyOf(conditions);
    }

    private List<String> values(FieldMap.Filter filter) {
        String raw = Normalizer.normalize(single(filter.name(), ""), Normalizer.Form.NFC).strip();
        if (raw.isEmpty()) {
            throw ProblemException.invalid(filter.name(), "筛选值不能为空，不需要时请去掉这个参数。");
        }
        if (raw.indexOf(UNDECODABLE) >= 0) {
            throw ProblemException.invalid(filter.name(), "筛选值不是有效的 UTF-8 文字，请检查编码。");
        }
        if (raw.chars().anyMatch(Character::isISOControl)) {
            throw ProblemException.invalid(filter.name(), "筛选值含有不可见的控制字符，请删除后重试。");
        }
        return switch (filter.kind()) {
            case FRAGMENT -> List.of(fragment(filter, raw));
            case BOOLEAN -> List.of(matching(filter, raw));
            case FROM, BEFORE -> List.of(instant(filter, raw));
            case CODES, CODES_IN_ARRAY, IDS, IDS_IN_ARRAY -> codes(filter, raw);
        };
    }

    private static String fragment(FieldMap.Filter filter, String raw) {
        if (raw.codePointCount(0, raw.length()) > MAX_FRAGMENT) {
            throw ProblemException.invalid(filter.name(), "最多输入 " + MAX_FRAGMENT + " 个字。");
        }
        return raw;
    }

    private static List<String> codes(FieldMap.Filter filter, String raw) {
        List<String> values =
                Arrays.stream(raw.split(",", -1)).map(String::strip).distinct().toList();
        if (values.size() > MAX_VALUES) {
            throw ProblemException.invalid(filter.name(), "一次最多筛选 " + MAX_VALUES + " 个值。");
        }
        values.forEach(value -> matching(filter, value));
        return values;
    }

    private static String instant(FieldMap.Filter filter, String raw) {
        try {
            return Instant.parse(matching(filter, raw)).toString();
        } catch (DateTimeParseException noSuchDay) {
            throw ProblemException.invalid(filter.name(), "没有这个日期或时刻，请检查。");
        }
    }

    private static String matching(FieldMap.Filter filter, String value) {
        if (!filter.allowed().matcher(value).matches()) {
            throw ProblemException.invalid(
                    filter.name(), "“" + shown(value) + "”不是有效的" + filter.description() + "。");
        }
        return value;
    }

    private int limit() {
        String text = single("limit", String.valueOf(DEFAULT_LIMIT));
        if (text.matches("\\d{1,4}")) {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MAX_LIMIT) {
                return limit;
            }
        }
        throw ProblemException.invalid("limit", "每页条数须为 1 到 " + MAX_LIMIT + " 之间的整数。");
    }

    private CountMode count() {
        String text = single("count", "none");
        for (CountMode mode : CountMode.values()) {
            if (mode.name().toLowerCase(Locale.ROOT).equals(text)) {
                return mode;
            }
        }
        throw ProblemException.invalid("count", "只能是 none、bounded 或 exact。");
    }

    private static ListQuery.Position position(FieldMap.Sort sort, ListQuery.Position position) {
        // The digest already proved that this list wrote the cursor; a sort column that changed its
        // type between two releases is the one way left to get here with an unreadable value.
        if (sort.kind() == FieldMap.SortKind.INSTANT && !position.sortValue().endsWith("Z")) {
            throw new ProblemException(ProblemCode.CURSOR, "翻页位置来自旧版本。");
        }
        return position;
    }

    private String fingerprint(List<ListQuery.Condition> conditions, String sort) {
        StringBuilder text = new StringBuilder();
        for (ListQuery.Condition condition : conditions) {
            text.append(condition.filter().name()).append('=');
            text.append(String.join(",", condition.values())).append('&');
        }
        return Cursor.fingerprint(fields.idColumn(), role, text.toString(), sort);
    }

    private String single(String name, String otherwise) {
        List<String> given = parameters.get(name);
        if (given == null || given.isEmpty()) {
            return otherwise;
        }
        if (given.size() > 1) {
            throw ProblemException.invalid(name, "这个参数只能出现一次；多个值请用英文逗号分隔。");
        }
        return given.get(0);
    }

    private void requireOneValue(String name) {
        if (single(name, "").isEmpty()) {
            throw ProblemException.invalid(name, "这个参数不能为空，不需要时请去掉。");
        }
    }

    /** Echoes input without control characters and never at length. */
    private static String shown(String text) {
        String clean = text.replaceAll("\\p{Cntrl}", "?");
        return clean.length() > 40 ? clean.substring(0, 40) + "…" : clean;
    }
}
