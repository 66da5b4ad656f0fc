package cn.tongxin.people.consent;

/**
 * What personal information is used for. One is added when a feature or a custom of schools asks
 * for it, together with that feature.
 */
public enum Purpose {
    /** 个人信息保护法 17, 35: how the platform handles what it has to. */
    GENERAL(Kind.NOTICE),

    /** 网络数据条例 22: the rules for children under fourteen. */
    CHILD_RULES(Kind.NOTICE),

    /** Pictures of a child in the school's own reports; faces are sensitive. */
    PHOTO(Kind.SEPARATE_CONSENT),

    /** What a child has made, with its name and class, on the walls and pages of the school. */
    WORKS(Kind.CONSENT);

    private final Kind kind;

    Purpose(Kind kind) {
        this.kind = kind;
    }

    /** How it is asked for (domain.md §2.A). */
    public enum Kind {
        NOTICE,
        CONSENT,
        SEPARATE_CONSENT,
        WRITTEN
    }

    public Kind kind() {
        return kind;
    }

    boolean isOptional() {
        return kind != Kind.NOTICE;
    }
}
