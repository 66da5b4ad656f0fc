package cn.tongxin.kernel.scope;

/** How far a grant reaches, widest first (domain.md §4: c, u, s, g, f, o). */
public enum ScopeKind {
    CITY,
    UNIT,
    SCHOOL,
    /** A class; follows from who teaches it and is never given by anybody (house.md §4.1). */
    CLASS,
    /** A child; follows from a guardian's link to it and is never given by anybody. */
    FAMILY,
    ORG;

    /** A grant may be narrower than the cell of the access matrix it is used for, never wider. */
    public boolean within(ScopeKind widest) {
        return switch (widest) {
            case CITY -> true;
            case UNIT -> this == UNIT || this == SCHOOL || this == CLASS;
            case SCHOOL -> this == SCHOOL || this == CLASS;
            case CLASS, FAMILY, ORG -> this == widest;
        };
    }

    /** Whether grants of this kind are worked out from something else and never written down. */
    public boolean isDerived() {
        return this == CLASS || this == FAMILY;
    }
}
