/**
 * Rows of pupils that may be one child: found once a day in the whole city, or reported by an
 * office that sees both, looked at by the office that covers both, and then either left apart for
 * good or merged, by two people (ADR 0033). A pair is seen only where both of its pupils are: of a
 * pair of two schools neither school learns anything.
 *
 * <p>The domain gives no table of states, so it stands here (house.md §4.6):
 *
 * <pre>
 * from      action         to             who                        guard                       timer
 * OPEN      propose        PROPOSED       student-duplicate:write    nothing to be settled
 *                                                                    before; survivor, reason    10 workdays
 * OPEN      not-duplicate  NOT_DUPLICATE  student-duplicate:write    reason                      10 workdays
 * PROPOSED  merge          MERGED         student-duplicate:approve  another person than who
 *                                                                    proposed it (RS-11); the
 *                                                                    survivor that was proposed  5 workdays
 * PROPOSED  reopen         OPEN           student-duplicate:write    reason                      5 workdays
 * PROPOSED  not-duplicate  NOT_DUPLICATE  student-duplicate:write    reason                      5 workdays
 * </pre>
 *
 * <p>Nobody takes a step about a child of the own family (FL-01). Uses {@code people.student} and
 * {@code people.family}; whatever hangs on pupils follows by {@link
 * cn.tongxin.people.PupilsMerged}.
 */
package cn.tongxin.people.duplicate;
