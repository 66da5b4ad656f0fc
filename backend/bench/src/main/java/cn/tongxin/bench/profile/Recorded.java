package cn.tongxin.bench.profile;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** What a flight recording says, added up by layer and by frame. */
public final class Recorded {
    private static final String SAMPLE = "jdk.ExecutionSample";
    private static final String ALLOCATION = "jdk.ObjectAllocationSample";
    private static final String PAUSE = "jdk.GarbageCollection";
    private static final String HEAP = "jdk.GCHeapSummary";

    private final Map<Layer, Long> samples = new EnumMap<>(Layer.class);
    private final Map<Mechanism, Long> mechanisms = new EnumMap<>(Mechanism.class);
    private final Map<Layer, Long> allocated = new EnumMap<>(Layer.class);
    private final Map<String, Long> innermost = new HashMap<>();
    private final Map<String, Long> firstOutsideJdk = new HashMap<>();
    private final Map<String, Long> ours = new HashMap<>();
    private final Set<Long> seenThreads = new HashSet<>();
    private long allSamples;
    private long allWeight;
    private final TreeMap<Instant, HeapLook> heap = new TreeMap<>();
    private int collections;
    private double pauseMillis;

    private Recorded() {}

    public static Recorded read(Path file) throws IOException {
        Recorded recorded = new Recorded();
        try (RecordingFile recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) {
                recorded.add(recording.readEvent());
            }
        }
        return recorded;
    }

    private void add(RecordedEvent event) {
        switch (event.getEventType().getName()) {
            case SAMPLE -> addSample(event);
            case ALLOCATION -> addAllocation(event);
            case HEAP -> addHeap(event);
            case PAUSE -> {
                collections++;
                pauseMillis += event.getDuration("sumOfPauses").toNanos() / 1e6;
            }
            default -> {}
        }
    }

    private void addSample(RecordedEvent event) {
        if (event.getStackTrace() == null) {
            return;
        }
        List<RecordedFrame> frames = event.getStackTrace().getFrames();
        List<String> classes = frames.stream().map(Recorded::className).toList();
        allSamples++;
        samples.merge(Layer.of(classes), 1L, Long::sum);
        mechanisms.merge(
                Mechanism.of(
                        frames.stream()
                                .map(
                                        f ->
                                                new Mechanism.Frame(
                                                        className(f), f.getMethod().getName()))
                                .toList()),
                1L,
                Long::sum);
        innermost.merge(name(frames.get(0)), 1L, Long::sum);
        boolean outside = false;
        boolean own = false;
        for (RecordedFrame frame : frames) {
            if (!outside && !Layer.isJdk(className(frame))) {
                firstOutsideJdk.merge(name(frame), 1L, Long::sum);
                outside = true;
            }
            if (!own && Layer.of(List.of(className(frame))) == Layer.OURS) {
                ours.merge(name(frame), 1L, Long::sum);
                own = true;
            }
        }
    }

    private void addAllocation(RecordedEvent event) {
        // A thread's first sample carries everything it allocated before we looked.
        boolean first = event.getThread() != null && seenThreads.add(event.getThread().getId());
        if (first || event.getStackTrace() == null) {
            return;
        }
        long weight = event.getLong("weight");
        List<String> classes =
                event.getStackTrace().getFrames().stream().map(Recorded::className).toList();
        allWeight += weight;
        allocated.merge(Layer.of(classes), weight, Long::sum);
    }

    /** How full the heap was, before or after a collection. */
    private record HeapLook(boolean before, long used) {}

    private void addHeap(RecordedEvent event) {
        boolean before = event.getString("when").equals("Before GC");
        heap.put(event.getStartTime(), new HeapLook(before, event.getLong("heapUsed")));
    }

    private static String className(RecordedFrame frame) {
        return frame.getMethod().getType().getName();
    }

    private static String name(RecordedFrame frame) {
        return className(frame) + "." + frame.getMethod().getName();
    }

    public long samples() {
        return allSamples;
    }

    public double samplePercent(Layer layer) {
        return share(samples.getOrDefault(layer, 0L), allSamples);
    }

    public double samplePercent(Mechanism mechanism) {
        return share(mechanisms.getOrDefault(mechanism, 0L), allSamples);
    }

    public double allocationPercent(Layer layer) {
        return share(allocated.getOrDefault(layer, 0L), allWeight);
    }

    /** What the heap gained from the end of each collection to the begin of the next. */
    public long allocatedBytes() {
        long sum = 0;
        HeapLook last = null;
        for (HeapLook look : heap.values()) {
            if (look.before() && last != null && !last.before()) {
                sum += look.used() - last.used();
            }
            last = look;
        }
        return sum;
    }

    public int collections() {
        return collections;
    }

    public double pauseMillis() {
        return pauseMillis;
    }

    /** A frame and its share of all samples. */
    public record Hot(String frame, double percent) {}

    /** Where the processor stood. */
    public List<Hot> innermost(int most) {
        return hottest(innermost, most);
    }

    /** The library or our method that was at work, the JDK below it included. */
    public List<Hot> firstOutsideJdk(int most) {
        return hottest(firstOutsideJdk, most);
    }

    /** Our innermost method on the stack, with everything it called. */
    public List<Hot> ours(int most) {
        return hottest(ours, most);
    }

    private List<Hot> hottest(Map<String, Long> counts, int most) {
        List<Hot> all = new ArrayList<>();
        counts.forEach((frame, count) -> all.add(new Hot(frame, share(count, allSamples))));
        all.sort(Comparator.comparingDouble(Hot::percent).reversed().thenComparing(Hot::frame));
        return all.subList(0, Math.min(most, all.size()));
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : 100.0 * part / whole;
    }
}
