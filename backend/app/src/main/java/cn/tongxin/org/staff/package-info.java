/**
 * Staff of schools and where they work (domain.md §2.A).
 *
 * <p>A staff row is one human; its assignments say where and as what. The domain gives categories
 * and dates but no table of states, so it stands here (house.md §4.6):
 *
 * <pre>
 * from      action  to        who           guard                             timer
 * PLANNED   begin   ACTIVE    staff:write   the first day has come            that day, by itself
 * ACTIVE    leave   ON_LEAVE  staff:write   none                              none
 * ON_LEAVE  return  ACTIVE    staff:write   none                              none
 * PLANNED   end     ENDED     staff:write   the main assignment ends last     that day, by itself
 * ACTIVE    end     ENDED     staff:write   the main assignment ends last     that day, by itself
 * ON_LEAVE  end     ENDED     staff:write   the main assignment ends last     that day, by itself
 * </pre>
 *
 * An assignment may be given the day on which it ends; a main one whose day has come waits for the
 * others. Registering, assigning, correcting and renaming are in the history too: they leave the
 * state as it is.
 *
 * <p>To another school one goes by the proposal {@code staff.transfer}: one person proposes,
 * another one whose scope reaches both schools approves; in the same transaction the old assignment
 * ends, a new one begins, and the record of the person moves.
 *
 * <p>When a school is merged or divided, assignments go to the other school as they are, planned
 * ones too; no step is taken, so a person who worked at both keeps one of two.
 *
 * <p>Whose background check is missing, or counts for twenty working days or less, is a work item
 * of the school; it follows every change of where somebody works, and a daily scan finds
 * what only time has changed.
 *
 * <p>Whoever returns after the last assignment has ended has the same record (ST-01): a new
 * assignment becomes the main one, by whoever may write both at the last school and at the new one;
 * from anywhere else by the same proposal, which then ends nothing.
 *
 * <p>The staff row carries the units and schools of all its assignments in arrays, so a person with
 * two schools is in the scope of both and still one row wherever rows are counted. Who sees the row
 * sees the names of its schools; the assignments themselves are scoped each by its own school.
 */
package cn.tongxin.org.staff;
