package cn.tongxin.bench.fault;

import java.util.ArrayList;
import java.util.List;

/**
 * What callers were told about their writes, noted the moment they were told. A caller writes down
 * a write only when an answer settles it; until then the write is open.
 */
final class Journal {
    private final List<Correction> corrections = new ArrayList<>();
    private final List<Command> commands = new ArrayList<>();

    /** How a caller knows that its write was carried out. */
    enum Told {
        /** The answer to the write said so. */
        ACKNOWLEDGED,
        /** The answer was lost; the record, read again, shows the write. */
        SEEN
    }

    /**
     * One school's phone number was changed.
     *
     * @param version the version this change made
     * @param requestId of the attempt that was acknowledged; empty when it was only seen
     */
    record Correction(String school, int version, String phone, Told told, String requestId) {}

    /**
     * A command with an Idempotency-Key was carried out.
     *
     * @param key stands in the record it made, so that a second record would show
     */
    record Command(String key, String kind, Told told) {}

    synchronized void add(Correction correction) {
        corrections.add(correction);
    }

    synchronized void add(Command command) {
        commands.add(command);
    }

    synchronized List<Correction> corrections() {
        return List.copyOf(corrections);
    }

    synchronized List<Command> commands() {
        return List.copyOf(commands);
    }

    long acknowledged() {
        return corrections().stream().filter(c -> c.told() == Told.ACKNOWLEDGED).count()
                + commands().stream().filter(c -> c.told() == Told.ACKNOWLEDGED).count();
    }
}
