package cn.tongxin.platform.changes;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.list.Cursor;
import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.platform.audit.AuditTrail;
import cn.tongxin.platform.changes.ChangeLogRepository.Line;
import cn.tongxin.platform.changes.ChangeLogRepository.Position;
import cn.tongxin.platform.security.CurrentCaller;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What happened to the things a caller may see, in an order in which nothing is missed and nothing
 * comes twice (house.md §4.9, G-09).
 */
@Singleton
public class ChangeFeed {
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,19})-(\\d{1,19})");

    private final ChangeLogRepository log;
    private final CurrentCaller caller;
    private final AuditTrail trail;
    private final Map<String, ChangeSource> sources;

    public ChangeFeed(
            ChangeLogRepository log,
            CurrentCaller caller,
            AuditTrail trail,
            @All List<ChangeSource> sources) {
        this.log = log;
        this.caller = caller;
        this.trail = trail;
        this.sources =
                new TreeMap<>(
                        sources.stream().collect(Collectors.toMap(ChangeSource::resource, s -> s)));
    }

    /**
     * @param cursor of the previous page, null to begin with the oldest change kept
     * @throws ProblemException FEED_RESTARTED when the cursor is from before a restore
     */
    public ChangePage read(@Nullable String resource, @Nullable String cursor, int limit) {
        ChangeSource source = resource == null ? null : sources.get(resource);
        if (source == null) {
            throw ProblemException.invalid(
                    "resource", "可以跟踪变更的资源：" + String.join("、", sources.keySet()) + "。");
        }
        caller.require(source.permission());
        String fingerprint = Cursor.fingerprint("changes", source.resource());
        UUID epoch = log.epoch();
        Position from = cursor == null ? Position.START : position(fingerprint, epoch, cursor);
        long horizon = log.horizon();
        List<Line> lines = log.after(from, horizon, source.resource(), caller.scope(), limit);
        boolean more = lines.size() == limit;
        // A short page has seen everything below the horizon, in scope or not: go on from there.
        Position next =
                more
                        ? lines.get(lines.size() - 1).position()
                        : new Position(Math.max(from.xid(), horizon - 1), Long.MAX_VALUE);
        List<Change> changes = changes(source, lines);
        trail.gaveOut(aggregate(source), ids(changes));
        return new ChangePage(changes, encode(fingerprint, epoch, next), more);
    }

    /** As the access matrix calls it: what stands before the colon of a permission. */
    private static String aggregate(ChangeSource source) {
        return source.permission().split(":", 2)[0];
    }

    private static List<UUID> ids(List<Change> changes) {
        return changes.stream().flatMap(change -> Stream.ofNullable(change.id())).toList();
    }

    private static List<Change> changes(ChangeSource source, List<Line> lines) {
        Map<Object, Line> last = new LinkedHashMap<>();
        for (Line line : lines) {
            Object key = line.id() == null ? line.position() : line.id();
            // Out and in again: the place of the last change counts.
            last.remove(key);
            last.put(key, line);
        }
        List<UUID> wanted =
                last.values().stream()
                        .filter(Line::visibleAfter)
                        .flatMap(line -> Stream.ofNullable(line.id()))
                        .toList();
        Map<UUID, ?> rows = wanted.isEmpty() ? Map.of() : source.current(wanted);
        List<Change> changes = new ArrayList<>();
        for (Line line : last.values()) {
            changes.add(change(line, line.id() == null ? null : rows.get(line.id())));
        }
        return changes;
    }

    private static Change change(Line line, @Nullable Object row) {
        if (line.op().equals("BASELINE")) {
            return new Change(Change.Op.BASELINE, null, null, line.at(), null);
        }
        // Not there any more although this change left it in scope: a later change took it away.
        Change.Op op = row == null ? Change.Op.DELETE : Change.Op.UPSERT;
        return new Change(op, line.id(), line.version(), line.at(), row);
    }

    private static String encode(String fingerprint, UUID epoch, Position position) {
        return Cursor.encode(
                fingerprint,
                new ListQuery.Position(position.xid() + "-" + position.seq(), epoch.toString()));
    }

    private static Position position(String fingerprint, UUID epoch, String cursor) {
        ListQuery.Position decoded = Cursor.decode(fingerprint, cursor);
        if (!decoded.id().equals(epoch.toString())) {
            throw new ProblemException(ProblemCode.FEED_RESTARTED, "数据已从备份恢复，旧的读取位置不再有效。");
        }
        Matcher numbers = NUMBERS.matcher(decoded.sortValue());
        try {
            if (numbers.matches()) {
                return new Position(
                        Long.parseLong(numbers.group(1)), Long.parseLong(numbers.group(2)));
            }
        } catch (NumberFormatException tooLong) {
            // A position we never gave, as below.
        }
        throw new ProblemException(ProblemCode.CURSOR, "cursor 参数不是本查询返回的读取位置。");
    }
}
