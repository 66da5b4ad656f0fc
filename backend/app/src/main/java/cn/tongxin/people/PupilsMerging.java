package cn.tongxin.people;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Two rows of one child are about to become one. Whoever has something that must be settled before
 * observes this and vetoes it; it is asked when somebody looks at the two and again when they are
 * merged.
 *
 * @see PupilsMerged
 */
public final class PupilsMerging {
    private final UUID survivor;
    private final UUID absorbed;
    private final List<String> vetoes = new ArrayList<>();

    public PupilsMerging(UUID survivor, UUID absorbed) {
        this.survivor = survivor;
        this.absorbed = absorbed;
    }

    public UUID survivor() {
        return survivor;
    }

    public UUID absorbed() {
        return absorbed;
    }

    /** One sentence on what must be settled first, and by whom. */
    public void veto(String reason) {
        vetoes.add(reason);
    }

    public List<String> vetoes() {
        return List.copyOf(vetoes);
    }
}
