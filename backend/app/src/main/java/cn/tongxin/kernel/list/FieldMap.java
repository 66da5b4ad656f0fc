package cn.tongxin.kernel.list;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What one list can be filtered and sorted by, and what stands in its export: the only place where
 * a name from outside meets a column. A name that is not here is refused, so no filter is ever
 * ignored and no SQL is built from input.
 */
public final class FieldMap {

    /** How the value of a filter is read and compared. */
    public enum Kind {
        /** One or several codes, comma separated; matches any of them. */
        CODES,
        /**
         * As {@link #CODES}, of a closed list. Its members stand in the statement as they are: an
         * index over the rows in rare states serves only who is known to ask for those.
         */
        MEMBERS,
        /** As {@link #CODES}, against an array column; matches rows that hold any of them. */
        CODES_IN_ARRAY,
        /**
         * First characters of names, comma separated; compared with the keys that names sort by.
         */
        SURNAMES,
        /** One or several UUIDs, comma separated; matches any of them. */
        IDS,
        /** As {@link #IDS}, against an array column; matches rows that hold any of them. */
        IDS_IN_ARRAY,
        /** A fragment of a name, 1 to 20 characters. */
        FRAGMENT,
        /** An instant in UTC; matches rows at it or later. */
        FROM,
        /** An instant in UTC; matches rows before it. */
        BEFORE,
        BOOLEAN,
        /**
         * Where a period stands now, against a range of instants: LIVE, ENDED, FUTURE; one or
         * several, comma separated. An empty range never began and has ended.
         */
        PERIOD
    }

    /** What tells the rows of a list apart, and how it travels inside a cursor. */
    public enum IdKind {
        UUID,
        CODE,
        NUMBER
    }

    /** How the value of a sort column travels inside a cursor. */
    public enum SortKind {
        TEXT,
        INSTANT
    }

    /**
     * @param allowed pattern every value must match; for open code lists the shape, not the members
     * @param description for the contract, in Chinese
     * @param fullViewOnly whether it finds what a mask hides, and is therefore refused to callers
     *     who see the rows masked
     */
    public record Filter(
            String name,
            Kind kind,
            String column,
            Pattern allowed,
            String description,
            boolean fullViewOnly) {

        Filter(String name, Kind kind, String column, Pattern allowed, String description) {
            this(name, kind, column, allowed, description, false);
        }
    }

    public record Sort(String name, SortKind kind, String column) {}

    private final String idColumn;
    private final IdKind idKind;
    private final Map<String, Filter> filters;
    private final Map<String, Sort> sorts;
    private final String defaultSort;
    private final List<Column> columns;
    private final boolean endless;

    private FieldMap(Builder builder) {
        this.endless = builder.endless;
        this.columns = List.copyOf(builder.columns);
        this.idColumn = builder.idColumn;
        this.idKind = builder.idKind;
        this.filters = Collections.unmodifiableMap(new LinkedHashMap<>(builder.filters));
        this.sorts = Collections.unmodifiableMap(new LinkedHashMap<>(builder.sorts));
        this.defaultSort = builder.defaultSort;
        if (!sorts.containsKey(defaultSort.replaceFirst("^-", ""))) {
            throw new IllegalArgumentException("default sort is not declared: " + defaultSort);
        }
    }

    /** A list whose rows are told apart by a UUID. */
    public static Builder byUuid(String idColumn, String defaultSort) {
        return new Builder(idColumn, IdKind.UUID, defaultSort);
    }

    /** A list whose rows are told apart by a national or natural code. */
    public static Builder byCode(String codeColumn, String defaultSort) {
        return new Builder(codeColumn, IdKind.CODE, defaultSort);
    }

    /** A list whose rows are told apart by a number; newest first when the sort has a minus. */
    public static Builder byNumber(String numberColumn, String defaultSort) {
        return new Builder(numberColumn, IdKind.NUMBER, defaultSort);
    }

    public String idColumn() {
        return idColumn;
    }

    public IdKind idKind() {
        return idKind;
    }

    public Map<String, Filter> filters() {
        return filters;
    }

    public Map<String, Sort> sorts() {
        return sorts;
    }

    public String defaultSort() {
        return defaultSort;
    }

    /** What stands in an export, from left to right; empty for a list that has none. */
    public List<Column> columns() {
        return columns;
    }

    /** Whether rows are only ever added, so that they are counted up to a bound and no further. */
    public boolean isEndless() {
        return endless;
    }

    /** Collects the declaration; sorts are at most three per list (house.md §4.2). */
    public static final class Builder {
        private static final Pattern ANY = Pattern.compile("(?s).*");
        private static final Pattern TRUE_FALSE = Pattern.compile("true|false");
        private static final Pattern ID =
                Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
        private static final Pattern PERIOD_STATES = Pattern.compile("LIVE|ENDED|FUTURE");
        private static final Pattern INSTANT =
                Pattern.compile("20\\d{2}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,6})?Z");

        private final String idColumn;
        private final IdKind idKind;
        private final String defaultSort;
        private boolean endless;
        private final Map<String, Filter> filters = new LinkedHashMap<>();
        private final Map<String, Sort> sorts = new LinkedHashMap<>();
        private final List<Column> columns = new ArrayList<>();

        private Builder(String idColumn, IdKind idKind, String defaultSort) {
            this.idColumn = idColumn;
            this.idKind = idKind;
            this.defaultSort = defaultSort;
        }

        public Builder codes(String name, String column, String pattern, String description) {
            return add(new Filter(name, Kind.CODES, column, Pattern.compile(pattern), description));
        }

        public Builder codes(String name, String column, Set<String> members, String description) {
            Pattern pattern = Pattern.compile(oneOf(members));
            return add(new Filter(name, Kind.MEMBERS, column, pattern, description));
        }

        /**
         * By the first character of names.
         *
         * @param column the sort key of that character: the index that orders a list finds it
         */
        public Builder surnames(String name, String column, String description) {
            Pattern one = Pattern.compile("[^,]{1,2}");
            return add(new Filter(name, Kind.SURNAMES, column, one, description));
        }

        public Builder codesInArray(
                String name, String column, Set<String> members, String description) {
            Pattern pattern = Pattern.compile(oneOf(members));
            return add(new Filter(name, Kind.CODES_IN_ARRAY, column, pattern, description));
        }

        public Builder codesInArray(
                String name, String column, String pattern, String description) {
            Pattern shape = Pattern.compile(pattern);
            return add(new Filter(name, Kind.CODES_IN_ARRAY, column, shape, description));
        }

        public Builder ids(String name, String column, String description) {
            return add(new Filter(name, Kind.IDS, column, ID, description));
        }

        public Builder idsInArray(String name, String column, String description) {
            return add(new Filter(name, Kind.IDS_IN_ARRAY, column, ID, description));
        }

        public Builder from(String name, String column, String description) {
            return add(new Filter(name, Kind.FROM, column, INSTANT, description));
        }

        public Builder before(String name, String column, String description) {
            return add(new Filter(name, Kind.BEFORE, column, INSTANT, description));
        }

        public Builder fragment(String name, String column, String description) {
            return add(new Filter(name, Kind.FRAGMENT, column, ANY, description));
        }

        /** As {@link #fragment}, in a text of which masked lists show only a part. */
        public Builder hiddenFragment(String name, String column, String description) {
            return add(new Filter(name, Kind.FRAGMENT, column, ANY, description, true));
        }

        public Builder bool(String name, String column, String description) {
            return add(new Filter(name, Kind.BOOLEAN, column, TRUE_FALSE, description));
        }

        /**
         * @param range a range of instants in SQL, not a column
         */
        public Builder period(String name, String range, String description) {
            return add(new Filter(name, Kind.PERIOD, range, PERIOD_STATES, description));
        }

        /** For a list that grows for ever: nobody waits until years of rows are counted. */
        public Builder endless() {
            endless = true;
            return this;
        }

        /** The column must be NOT NULL and have an index that ends in (column, id). */
        public Builder sort(String name, SortKind kind, String column) {
            if (sorts.size() == 3) {
                throw new IllegalArgumentException("at most three sorts per list");
            }
            sorts.put(name, new Sort(name, kind, column));
            return this;
        }

        /** What stands in an export of this list, from left to right. */
        public Builder columns(Column... inOrder) {
            columns.addAll(List.of(inOrder));
            return this;
        }

        public FieldMap build() {
            return new FieldMap(this);
        }

        private Builder add(Filter filter) {
            if (filters.put(filter.name(), filter) != null) {
                throw new IllegalArgumentException("declared twice: " + filter.name());
            }
            return this;
        }

        private static String oneOf(Set<String> members) {
            List<String> quoted = members.stream().sorted().map(Pattern::quote).toList();
            return String.join("|", quoted);
        }
    }
}
