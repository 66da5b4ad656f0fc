package cn.tongxin.kernel.scope;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where one row belongs: the values of its scope columns; null where the row has no such column.
 *
 * @param classGroup class that the row belongs to
 * @param child pupil that the row is about
 * @param owner account that the row belongs to
 * @param org organisation that is no managing unit, like a base or a centre
 */
public record Axes(
        @Nullable String unit,
        @Nullable UUID school,
        @Nullable UUID classGroup,
        @Nullable UUID child,
        @Nullable UUID owner,
        @Nullable String org) {

    /** A row that belongs to a place. */
    public Axes(@Nullable String unit, @Nullable UUID school) {
        this(unit, school, null, null, null, null);
    }

    /** A row about a pupil, who learns there. */
    public static Axes ofPupil(String unit, UUID school, @Nullable UUID classGroup, UUID child) {
        return new Axes(unit, school, classGroup, child, null, null);
    }

    /** A row that belongs to a person. */
    public static Axes ownedBy(UUID account) {
        return new Axes(null, null, null, null, account, null);
    }

    /** A row that belongs to an organisation. */
    public static Axes ofOrganisation(String code) {
        return new Axes(null, null, null, null, null, code);
    }
}
