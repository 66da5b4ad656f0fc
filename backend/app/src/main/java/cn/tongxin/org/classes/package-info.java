/**
 * Classes of schools and their yearly roll-over (domain.md §2.A).
 *
 * <p>The domain gives fields and the roll-over but no table of states, so it stands here (house.md
 * §4.6):
 *
 * <pre>
 * from       action    to         who              guard                              timer
 * ACTIVE     dissolve  DISSOLVED  class:write      none                               none
 * DISSOLVED  reopen    ACTIVE     class:write      the school works, the grade still
 *                                                  holds                              none
 * ACTIVE     graduate  GRADUATED  roll-over:write  by a roll-over only                none
 * GRADUATED  undo      ACTIVE     roll-over:write  by undoing that roll-over only     none
 * </pre>
 *
 * <p>A grade is told together with the school year it holds for. A roll-over takes the classes that
 * stand in the year before to the next grade, and those in the last one out of the school; whatever
 * stands in the new year already is left alone, so a second run finds nothing to do. What it did to
 * each class is kept, and undoing it gives exactly that back, until the first teaching day.
 *
 * <p>A school with classes is not closed. When it is merged its active classes go on in the other
 * school, where a number that is taken becomes the next free one; ended classes stay where they
 * ended. When a school is divided, the classes of the plan go to the new school with their numbers.
 * A class shows the name of its teacher, so another name of the teacher is another version of the
 * class.
 */
package cn.tongxin.org.classes;
