/**
 * What few may know of a pupil: groups that need care (domain.md §2.1 G) who looks after a child
 * whose parents are away (委托照护), and whom a court keeps from it (ADR 0030). Protected: the database
 * itself keeps such rows closed (ADR 0028), and whether there is one is a secret outside the scope.
 *
 * <p>The domain gives no table of states, so it stands here (house.md §4.6); the same for all:
 *
 * <pre>
 * from    action  to      who                                              guard  timer
 * ACTIVE  review  ACTIVE  special-category:write                           none   6 months
 * ACTIVE  contact ACTIVE  care-contact:write                               none   14 days
 * ACTIVE  notice  ACTIVE  care-arrangement:write                           none   10 workdays
 * ACTIVE  end     ENDED   special-category:write / care-arrangement:write  none   none
 * ACTIVE  end     ENDED   court-order:write                                FL-01  its last day
 * ACTIVE  end     ENDED   safe-contact:write                               FL-01  none
 * </pre>
 *
 * <p>Unit, school and class are the pupil's; {@link CareFollowing} writes them when it moves.
 */
package cn.tongxin.people.care;
