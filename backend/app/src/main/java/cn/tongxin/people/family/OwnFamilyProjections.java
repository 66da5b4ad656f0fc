package cn.tongxin.people.family;

/** Who is family of a pupil, as parts of queries. */
public final class OwnFamilyProjections {
    /**
     * Whose account it is: by the person, or by the same name and phone, for who was registered as
     * a parent before being hired.
     */
    static final String HELD_BY =
            " join guardian g on g.id = l.guardian_id join person p on p.id = g.person_id"
                    + " join account a on a.id = ? join person m on m.id = a.person_id"
                    + " and (m.id = p.id or m.name = p.name and m.phone = p.phone)";

    /**
     * Whether an account, the only placeholder, is family of the pupil of row {@code s}: also by a
     * link that waits or was revoked, and by the name or the phone alone. For what must not reach
     * any of them, and does no harm when it is hidden from a namesake.
     */
    public static final String OF_PUPIL =
            "select 1 from guardian_link l join guardian g on g.id = l.guardian_id"
                    + " join person p on p.id = g.person_id join account a on a.id = ?"
                    + " join person q on q.id = a.person_id and "
                    + FamilyOrders.SAME_HUMAN
                    + " where l.student_id = s.student_id";

    private OwnFamilyProjections() {}
}
