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
import java.util.regex.Pattern;

/** Reads query parameters against a {@link FieldMap}; anything it does not know is an error. */
public final class ListQueryParser {
    public static final int MAX_LIMIT = 200;
    public static final int DEFAULT_LIMIT = 50;

    /** Rows of one page of a feed or an export (house.md §4.4). */
    public static final int MAX_LIMIT_OF_ALL = 1000;

    private static final int MAX_VALUES = 50;
    private static final int MAX_FRAGMENT = 20;
    // What an address that is not UTF-8 turns into; no name contains it.
    private static final char UNDECODABLE = '\ufffd';
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern NUMBER_TEXT = Pattern.compile("-?\\d{1,18}");
    private static final Pattern INSTANT_TEXT =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z");
    private static final String SORT = "sort";
    private static final Set<String> RESERVED = Set.of("limit", "cursor", SORT, "count");

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

    /**
     * Filters and sort of somebody who wants every row, as the first of as many pages as it takes;
     * how they are cut is not for the asker to say.
     */
    public static ListQuery everything(
            FieldMap fields, Map<String, List<String>> parameters, String role) {
        ListQueryParser parser = new ListQueryParser(fields, parameters, role);
        List<ListQuery.Condition> conditions = parser.conditions(Set.of(SORT));
        return parser.sorted(conditions, MAX_LIMIT_OF_ALL, CountMode.NONE);
    }

    /** Only the filters, for summaries; {@code others} are parameters the endpoint reads itself. */
    public static List<ListQuery.Condition> filters(
            FieldMap fields, Map<String, List<String>> parameters, Set<String> others) {
        return new ListQueryParser(fields, parameters, "").conditions(others);
    }

    private ListQuery parse() {
        return sorted(conditions(RESERVED), limit(), count());
    }

    private ListQuery sorted(List<ListQuery.Condition> conditions, int limit, CountMode count) {
        String sortText = single(SORT, fields.defaultSort());
        boolean descending = sortText.startsWith("-");
        FieldMap.Sort sort = fields.sorts().get(descending ? sortText.substring(1) : sortText);
        if (sort == null) {
            throw ProblemException.invalid(
                    SORT, "不能按此排序，可用：" + String.join("、", fields.sorts().keySet()) + "，倒序在前面加减号。");
        }
        String fingerprint = fingerprint(conditions, sortText);
        ListQuery.Position after =
                parameters.containsKey("cursor")
                        ? readable(sort, Cursor.decode(fingerprint, single("cursor", "")))
                        : null;
        return new ListQuery(
                fields, conditions, sort, descending, limit, count, after, fingerprint);
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
        requireReadable(filter.name(), raw);
        return switch (filter.kind()) {
            case FRAGMENT -> List.of(fragment(filter, raw));
            case BOOLEAN -> List.of(matching(filter, raw));
            case FROM, BEFORE -> List.of(instant(filter, raw));
            case CODES, MEMBERS, CODES_IN_ARRAY, SURNAMES, IDS, IDS_IN_ARRAY, PERIOD ->
                    codes(filter, raw);
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

    /**
     * The digest needs no key, so anybody can make one: what would be no value of the columns is
     * found here and not by the database.
     */
    private ListQuery.Position readable(FieldMap.Sort sort, ListQuery.Position position) {
        boolean known =
                switch (fields.idKind()) {
                    case UUID -> UUID_TEXT.matcher(position.id()).matches();
                    case NUMBER -> NUMBER_TEXT.matcher(position.id()).matches();
                    case CODE -> isText(position.id());
                };
        boolean comparable =
                switch (sort.kind()) {
                    case INSTANT -> isInstant(position.sortValue());
                    case TEXT -> isText(position.sortValue());
                };
        if (!known || !comparable) {
            throw new ProblemException(ProblemCode.CURSOR, "cursor 参数不是本查询返回的翻页位置。");
        }
        return position;
    }

    private static boolean isInstant(String value) {
        if (!INSTANT_TEXT.matcher(value).matches()) {
            return false;
        }
        try {
            Instant.parse(value);
            return true;
        } catch (DateTimeParseException noSuchDay) {
            return false;
        }
    }

    /** What PostgreSQL takes for a text. */
    private static boolean isText(String value) {
        return value.indexOf('\0') < 0;
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
        String value = single(name, "");
        if (value.isEmpty()) {
            throw ProblemException.invalid(name, "这个参数不能为空，不需要时请去掉。");
        }
        requireReadable(name, value);
    }

    private static void requireReadable(String name, String value) {
        if (value.indexOf(UNDECODABLE) >= 0) {
            throw ProblemException.invalid(name, "参数值不是有效的 UTF-8 文字，请检查编码。");
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw ProblemException.invalid(name, "参数值含有不可见的控制字符，请删除后重试。");
        }
    }

    /** Echoes input without control characters and never at length. */
    private static String shown(String text) {
        String clean = text.replaceAll("\\p{Cntrl}", "?");
        return clean.length() > 40 ? clean.substring(0, 40) + "…" : clean;
    }
}
