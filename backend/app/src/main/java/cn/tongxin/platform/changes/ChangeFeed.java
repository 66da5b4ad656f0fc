package cn.tongxin.platform.changes;

import cn.tongxin.kernel.cipher.Sha256;
import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.list.Cursor;
import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.scope.RowScope;
import cn.tongxin.platform.audit.AuditTrail;
import cn.tongxin.platform.changes.ChangeLogRepository.Line;
import cn.tongxin.platform.changes.ChangeLogRepository.Stretch;
import cn.tongxin.platform.security.CurrentCaller;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What happened to the things a reader may see, in an order in which nothing is missed and nothing
 * comes twice (house.md §4.9, G-09).
 */
@Singleton
public class ChangeFeed {
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

    /** A page together with where in the log it begins and ends. */
    public record Read(ChangePage page, Place from, Place to) {}

    /**
     * Changes of the rows that the caller's own role reaches.
     *
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
        Followed followed =
                new Followed(
                        source.resource(),
                        source.entity(),
                        Followed.fingerprint(source.resource()),
                        caller.scope(),
                        source::current,
                        ids -> Map.of());
        ChangePage page = follow(followed, cursor, limit).page();
        trail.gaveOut(aggregate(source), ids(page));
        return page;
    }

    /** As above of whatever is followed; the caller of this says who may. */
    public Read follow(Followed followed, @Nullable String cursor, int limit) {
        UUID epoch = log.epoch();
        Place from = cursor == null ? Place.START : place(followed, epoch, cursor);
        long horizon = log.horizon();
        Stretch stretch = log.after(from, horizon, followed.resource(), followed.rows(), limit);
        Place end = stretch.end();
        boolean more = end != null;
        // What ended before the horizon has been seen, in scope or not: go on from there.
        Place to = end == null ? past(from, horizon) : end;
        List<Change> changes = changes(followed, stretch.lines());
        String next = cursor(followed.fingerprint(), epoch, to);
        return new Read(new ChangePage(changes, next, more, digest(changes)), from, to);
    }

    /** The position of whoever has read everything that there is now. */
    public String head(Followed followed) {
        return cursor(followed.fingerprint(), log.epoch(), past(Place.START, log.horizon()));
    }

    /** A place in the log as the reader is given it. */
    public String cursor(Followed followed, Place place) {
        return cursor(followed.fingerprint(), log.epoch(), place);
    }

    /**
     * @throws ProblemException CURSOR for what is no position of this reading, FEED_RESTARTED for
     *     one from before a restore
     */
    public Place place(Followed followed, String cursor) {
        return place(followed, log.epoch(), cursor);
    }

    /** What waits for a reader of these rows who is there; empty when nothing does. */
    public Optional<Waiting> waiting(String resource, RowScope rows, Place place) {
        return log.waiting(place, resource, rows);
    }

    private static Place past(Place from, long horizon) {
        return new Place(Math.max(from.xid(), horizon - 1), Long.MAX_VALUE);
    }

    /** As the access matrix calls it: what stands before the colon of a permission. */
    private static String aggregate(ChangeSource source) {
        return source.permission().split(":", 2)[0];
    }

    public static List<UUID> ids(ChangePage page) {
        return page.items().stream().flatMap(change -> Stream.ofNullable(change.id())).toList();
    }

    private List<Change> changes(Followed followed, List<Line> lines) {
        Map<Object, Line> last = new LinkedHashMap<>();
        for (Line line : lines) {
            Object key = line.id() == null ? line.place() : line.id();
            // Out and in again: the place of the last change counts.
            last.remove(key);
            last.put(key, line);
        }
        List<UUID> all =
                last.values().stream().flatMap(line -> Stream.ofNullable(line.id())).toList();
        List<UUID> wanted =
                last.values().stream()
                        .filter(Line::visibleAfter)
                        .flatMap(line -> Stream.ofNullable(line.id()))
                        .toList();
        Map<UUID, ?> rows = wanted.isEmpty() ? Map.of() : followed.current().apply(wanted);
        Map<UUID, UUID> merged = all.isEmpty() ? Map.of() : followed.successors().apply(all);
        Map<UUID, Integer> versions = versions(followed, wanted, rows);
        List<Change> changes = new ArrayList<>();
        for (Line line : last.values()) {
            UUID id = line.id();
            if (id == null) {
                changes.add(new Change(Change.Op.BASELINE, null, null, line.at(), null, null));
            } else if (rows.containsKey(id)) {
                changes.add(change(Change.Op.UPSERT, line, id, rows.get(id), merged.get(id)));
            } else if (!line.visibleAfter() || Objects.equals(versions.get(id), line.version())) {
                changes.add(change(Change.Op.DELETE, line, id, null, merged.get(id)));
            }
            // Else a later line took it away, and that one tells it: it is told once.
        }
        return changes;
    }

    /** Of rows that a line left in scope and that are not shown now: how they stand. */
    private Map<UUID, Integer> versions(Followed followed, List<UUID> wanted, Map<UUID, ?> rows) {
        List<UUID> gone = wanted.stream().filter(id -> !rows.containsKey(id)).toList();
        return gone.isEmpty() ? Map.of() : log.versions(followed.entity(), gone);
    }

    private static Change change(
            Change.Op op, Line line, UUID id, @Nullable Object row, @Nullable UUID replacedBy) {
        return new Change(op, id, line.version(), line.at(), row, replacedBy);
    }

    private static String digest(List<Change> changes) {
        MessageDigest sha = Sha256.begun();
        changes.forEach(change -> sha.update(change.line().getBytes(StandardCharsets.UTF_8)));
        return Sha256.ended(sha);
    }

    private static String cursor(String fingerprint, UUID epoch, Place place) {
        return Cursor.encode(
                fingerprint, new ListQuery.Position(place.toString(), epoch.toString()));
    }

    private static Place place(Followed followed, UUID epoch, String cursor) {
        ListQuery.Position decoded = Cursor.decode(followed.fingerprint(), cursor);
        if (!decoded.id().equals(epoch.toString())) {
            throw new ProblemException(ProblemCode.FEED_RESTARTED, "数据已从备份恢复，旧的读取位置不再有效。");
        }
        Place place = Place.parse(decoded.sortValue());
        if (place == null) {
            throw new ProblemException(ProblemCode.CURSOR, "cursor 参数不是本查询返回的读取位置。");
        }
        return place;
    }
}
