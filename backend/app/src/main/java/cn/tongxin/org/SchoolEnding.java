package cn.tongxin.org;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A school is about to be closed or merged. Whoever has something that must be settled before
 * observes this in the same transaction and vetoes it (house.md §3: vetoes by CDI events). It is
 * asked when the step is proposed and again when it is carried out.
 */
public final class SchoolEnding {
    private final UUID school;
    private final Kind kind;
    private final List<String> vetoes = new ArrayList<>();

    /** How it ends: without a successor, or within another school. */
    public enum Kind {
        CLOSE,
        MERGE
    }

    public SchoolEnding(UUID school, Kind kind) {
        this.school = school;
        this.kind = kind;
    }

    public UUID school() {
        return school;
    }

    public Kind kind() {
        return kind;
    }

    /** One sentence on what must be settled first, with its number: “还有 3 个教学点在办学”. */
    public void veto(String reason) {
        vetoes.add(reason);
    }

    public List<String> vetoes() {
        return List.copyOf(vetoes);
    }
}
