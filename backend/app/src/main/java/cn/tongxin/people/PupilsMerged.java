package cn.tongxin.people;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/**
 * Two rows of one child are one from now on. Fired in the transaction that does it, while both rows
 * are held: whatever hangs on the absorbed one goes to the survivor, and its place follows with
 * {@link StudentsMoved}. Nothing may be seen more widely afterwards than before.
 */
public final class PupilsMerged {
    /** Before whatever looks at who answers for the pupil. */
    public static final int LINKS = 1000;

    public static final int REST = 2000;

    private final UUID survivor;
    private final UUID absorbed;
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);

    /** What may be counted before everybody who may read the two rows; nothing protected. */
    public enum Kind {
        ENROLMENTS,
        LINKS_MOVED,
        LINKS_ENDED,
        TRANSFERS
    }

    public PupilsMerged(UUID survivor, UUID absorbed) {
        this.survivor = survivor;
        this.absorbed = absorbed;
    }

    public UUID survivor() {
        return survivor;
    }

    public UUID absorbed() {
        return absorbed;
    }

    public void count(Kind kind, int number) {
        counts.merge(kind, number, Integer::sum);
    }

    public int counted(Kind kind) {
        return counts.getOrDefault(kind, 0);
    }
}
