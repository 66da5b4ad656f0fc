package cn.tongxin.kernel.scope;

/** How far a grant reaches, widest first (domain.md §4: c, u, s, o). */
public enum ScopeKind {
    CITY,
    UNIT,
    SCHOOL,
    ORG;

    /** A grant may be narrower than the cell of the access matrix it is used for, never wider. */
    public boolean within(ScopeKind widest) {
        return this == widest || widest == CITY || (widest == UNIT && this == SCHOOL);
    }
}
