/**
 * Family-education guidance institutes, who does research for them, and what they plan and report
 * for each year (domain.md §1 rows 7 and 8, §2.G).
 *
 * <p>The domain names the fields and one state but no table of states, so they stand here (house.md
 * §4.6). An institute:
 *
 * <pre>
 * from       action   to         who              guard                          timer
 * PREPARING  open     OPERATING  institute:write  somebody is appointed          none
 * OPERATING  suspend  SUSPENDED  institute:write  none                           none
 * SUSPENDED  resume   OPERATING  institute:write  somebody is appointed          none
 * PREPARING  close    CLOSED     institute:write  nobody is appointed any more   none
 * OPERATING  close    CLOSED     institute:write  nobody is appointed any more   none
 * SUSPENDED  close    CLOSED     institute:write  nobody is appointed any more   none
 * </pre>
 *
 * <p>The centre is the one of the education bureau, an institute the one of a managing unit: the
 * level follows from the unit, and each has one that is not closed.
 *
 * <p>An appointment of a researcher:
 *
 * <pre>
 * from      action  to        who               guard                    timer
 * PLANNED   begin   ACTIVE    researcher:write  the first day has come   that day, by itself
 * ACTIVE    leave   ON_LEAVE  researcher:write  none                     none
 * ON_LEAVE  return  ACTIVE    researcher:write  none                     none
 * PLANNED   end     ENDED     researcher:write  none                     that day, by itself
 * ACTIVE    end     ENDED     researcher:write  none                     that day, by itself
 * ON_LEAVE  end     ENDED     researcher:write  none                     that day, by itself
 * </pre>
 *
 * <p>Somebody is appointed once at an institute and full-time at one institute at most. Who guides
 * a school that is merged guides the other one from then on. How many work at an institute is
 * counted from the appointments in force, never entered.
 *
 * <p>A plan or report is not changed: what is corrected is a further edition, and the last one
 * counts.
 */
package cn.tongxin.governance.institutes;
