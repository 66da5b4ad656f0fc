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
    /** Rows between two looks at whether the agreement still holds. */
    private static final int AT_ONCE = 2_000;

    /** Rows after which it is written down how far a reading has come. */
    private static final int TOLD_EVERY = 50_000;

    private static final int AGAIN_SECONDS = 30;

    private final ShareGate gate;
    private final ChangeFeed feed;
    private final PullRepository pulls;
    private final ObjectWriter json;
    private final Clock clock;
    private final int atOnce;
    private final Map<UUID, Integer> reading = new HashMap<>();

    SyncService(
            ShareGate gate,
            ChangeFeed feed,
            PullRepository pulls,
            ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "tongxin.sharing.syncs-at-once") int atOnce) {
        this.gate = gate;
        this.feed = feed;
        this.pulls = pulls;
        this.json =
                json.writer()
                        .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                        .without(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
        this.clock = clock;
        this.atOnce = atOnce;
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

    /** What is going to be read, once it is asked for. */
    Pulling open(String resource, UUID agreement, @Nullable String fields) {
        Pulling pulling = gate.look(agreement, fields);
        requireSame(resource, pulling);
        return pulling;
    }

    private static void requireSame(String resource, Pulling pulling) {
        if (!resource.equals(pulling.terms().resource())) {
            throw ProblemException.invalid(
                    "agreement", "这份协议共享的是 " + pulling.terms().resource() + "，请改用它的地址。");
        }
    }

    /**
     * Takes its place among those who read only when the answer is written: whoever never reads it
     * holds nothing.
     *
     * @throws ProblemException TOO_MANY, before anything is written, when too many read at once or
     *     today's requests are used up
     * @throws IOException when the agreement or the key has ended meanwhile: the answer breaks off
     *     without its last line
     */
    void write(Pulling pulling, Part part, OutputStream out) throws IOException {
        if (!enter(pulling.terms().id())) {
            pulling.comeAgainIn(AGAIN_SECONDS);
            throw new ProblemException(ProblemCode.TOO_MANY, "同时全量读取的太多，请半分钟后再试；分部分读的，请减少同时读取的部分。");
        }
        try {
            gate.count(pulling);
            new Writing(pulling, part, out).run();
        } finally {
            leave(pulling.terms().id());
        }
    }

    /** One agreement never takes all places: another one can always begin. */
    private synchronized boolean enter(UUID agreement) {
        int own = reading.getOrDefault(agreement, 0);
        int all = reading.values().stream().mapToInt(Integer::intValue).sum();
        if (all >= atOnce || own >= Math.max(1, atOnce - 1)) {
            return false;
        }
        reading.put(agreement, own + 1);
        return true;
    }

    private synchronized void leave(UUID agreement) {
        reading.computeIfPresent(agreement, (id, own) -> own == 1 ? null : own - 1);
    }

    /** One reading under way. */
    private final class Writing {
        private final Pulling pulling;
        private final Part part;
        private final OutputStream out;
        private @Nullable UUID last;
        private long rows;
        private boolean ended;

        private Writing(Pulling pulling, Part part, OutputStream out) {
            this.pulling = pulling;
            this.part = part;
            this.out = out;
            this.last = part.after();
        }

        private void run() throws IOException {
            long number = pulls.begin(pulling.by(), pulling.fieldNames(), part, now());
            try {
                while (writeSome()) {
                    if (rows % TOLD_EVERY == 0) {
                        pulls.reached(number, last, rows, false, now());
                    }
                }
                line(Map.of("end", Map.of("rows", rows)));
                out.flush();
                ended = true;
            } finally {
                pulls.reached(number, last, rows, ended, now());
            }
        }

        /**
         * @return whether there may be more
         */
        private boolean writeSome() throws IOException {
            if (!gate.mayGoOn(pulling)) {
                throw new IOException("the agreement or the key has ended");
            }
            List<SharedRow> read =
                    gate.rows().read(pulling.given(), new Part(last, part.upTo()), AT_ONCE);
            for (SharedRow row : read) {
                line(row);
                last = row.id();
                rows++;
            }
            return read.size() == AT_ONCE;
        }

        private void line(Object line) throws IOException {
            json.writeValue(out, line);
            out.write('\n');
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
