package cn.tongxin.exchange.sharing;

import cn.tongxin.exchange.sharing.ShareFeedViews.SyncPart;
import cn.tongxin.exchange.sharing.ShareFeedViews.SyncPlan;
import cn.tongxin.exchange.sharing.ShareGate.Pulling;
import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.platform.changes.ChangeFeed;
import cn.tongxin.platform.sharing.SharedRow;
import cn.tongxin.platform.sharing.SharedRowsRepository.Part;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * All rows of an agreement, one JSON text per line. Read in the order of ids, some thousand at a
 * time and without a transaction around them: what changes meanwhile is told by the changes since
 * the position that was taken before. So memory stays flat, no reader holds the database up, and
 * one that was cut off goes on behind the last line it has.
 */
@Singleton
public class SyncService {
    /** Batches after which it is written down how far a reading has come. */
    private static final int TOLD_EVERY = 5;

    private static final int AGAIN_SECONDS = 30;

    private final ShareGate gate;
    private final ChangeFeed feed;
    private final PullRepository pulls;
    private final ObjectWriter json;
    private final Clock clock;
    private final Limits limits;
    private final Map<UUID, Integer> reading = new HashMap<>();

    /** How much is read at the same time. */
    @Singleton
    static final class Limits {
        private final int readings;
        private final int rows;

        /**
         * @param rows between two looks at whether the agreement still holds
         */
        Limits(
                @ConfigProperty(name = "tongxin.sharing.syncs-at-once") int readings,
                @ConfigProperty(name = "tongxin.sharing.sync-rows-at-once") int rows) {
            if (readings < 1 || rows < 1) {
                throw new IllegalArgumentException(
                        "tongxin.sharing.sync*-at-once must be 1 or more");
            }
            this.readings = readings;
            this.rows = rows;
        }
    }

    SyncService(
            ShareGate gate,
            ChangeFeed feed,
            PullRepository pulls,
            ObjectMapper json,
            Clock clock,
            Limits limits) {
        this.gate = gate;
        this.feed = feed;
        this.pulls = pulls;
        this.json =
                json.writer()
                        .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                        .without(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
        this.clock = clock;
        this.limits = limits;
    }

    SyncPlan plan(String resource, UUID agreement, int parts) {
        Pulling pulling = gate.open(agreement, null);
        requireSame(resource, pulling);
        // Before the first row is read: what is written from now on is told by the changes.
        String cursor = feed.head(pulling.followed(gate.rows()));
        List<UUID> cuts = parts == 1 ? List.of() : gate.rows().cuts(pulling.given(), parts);
        List<SyncPart> all = new ArrayList<>();
        UUID after = null;
        for (UUID cut : cuts) {
            all.add(new SyncPart(after, cut));
            after = cut;
        }
        all.add(new SyncPart(after, null));
        return new SyncPlan(cursor, all);
    }

    /**
     * A reading that is allowed, and has its place until its answer has ended, however that ends.
     *
     * @throws ProblemException TOO_MANY when too many read at once or today's requests are used up
     */
    Reading open(String resource, UUID agreement, @Nullable String fields, Part part) {
        Pulling pulling = gate.look(agreement, fields);
        requireSame(resource, pulling);
        gate.reads(pulling, part);
        Reading reading = begin(pulling, part);
        gate.atEnd(reading::forgotten);
        return reading;
    }

    /** As above, for whoever ends it. */
    Reading begin(Pulling pulling, Part part) {
        if (!enter(pulling.terms().id())) {
            pulling.comeAgainIn(AGAIN_SECONDS);
            throw new ProblemException(ProblemCode.TOO_MANY, "同时全量读取的太多，请半分钟后再试；分部分读的，请减少同时读取的部分。");
        }
        Reading reading = new Reading(pulling, part);
        try {
            gate.count(pulling);
        } catch (RuntimeException e) {
            reading.end();
            throw e;
        }
        return reading;
    }

    private static void requireSame(String resource, Pulling pulling) {
        if (!resource.equals(pulling.terms().resource())) {
            throw ProblemException.invalid(
                    "agreement", "这份协议共享的是 " + pulling.terms().resource() + "，请改用它的地址。");
        }
    }

    /** One agreement never takes all places: another one can always begin. */
    private synchronized boolean enter(UUID agreement) {
        int own = reading.getOrDefault(agreement, 0);
        int all = reading.values().stream().mapToInt(Integer::intValue).sum();
        if (all >= limits.readings || own >= Math.max(1, limits.readings - 1)) {
            return false;
        }
        reading.put(agreement, own + 1);
        return true;
    }

    private synchronized void leave(UUID agreement) {
        reading.computeIfPresent(agreement, (id, own) -> own == 1 ? null : own - 1);
    }

    /** One that has its place. */
    final class Reading {
        private final Pulling pulling;
        private final Part part;
        private final AtomicBoolean over = new AtomicBoolean();
        private volatile boolean begun;
        private @Nullable UUID last;
        private long rows;

        private Reading(Pulling pulling, Part part) {
            this.pulling = pulling;
            this.part = part;
            this.last = part.after();
        }

        /** Nobody waits for the answer any more: unless it is being written, it is over. */
        private void forgotten() {
            if (!begun) {
                end();
            }
        }

        /** Gives its place free, once. */
        private void end() {
            if (over.compareAndSet(false, true)) {
                leave(pulling.terms().id());
            }
        }

        /**
         * Once, and then it is over.
         *
         * @throws IOException when the agreement or the key has ended meanwhile: the answer breaks
         *     off without its last line
         */
        void write(OutputStream out) throws IOException {
            begun = true;
            try {
                written(out);
            } finally {
                end();
            }
        }

        private void written(OutputStream out) throws IOException {
            long number = pulls.begin(pulling.by(), pulling.fieldNames(), part, now());
            boolean whole = false;
            try {
                for (int batch = 1; writeSome(out); batch++) {
                    if (batch % TOLD_EVERY == 0) {
                        pulls.reached(number, last, rows, false, now());
                    }
                }
                line(Map.of("end", Map.of("rows", rows)), out);
                out.flush();
                whole = true;
            } finally {
                pulls.reached(number, last, rows, whole, now());
            }
        }

        /**
         * @return whether there may be more
         */
        private boolean writeSome(OutputStream out) throws IOException {
            if (!gate.mayGoOn(pulling)) {
                throw new IOException("the agreement or the key has ended");
            }
            List<SharedRow> read =
                    gate.rows().read(pulling.given(), new Part(last, part.upTo()), limits.rows);
            for (SharedRow row : read) {
                line(row, out);
                last = row.id();
                rows++;
            }
            return read.size() == limits.rows;
        }

        private void line(Object line, OutputStream out) throws IOException {
            json.writeValue(out, line);
            out.write('\n');
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
