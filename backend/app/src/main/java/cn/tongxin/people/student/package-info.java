/**
 * Pupils and their enrolments. A pupil's row says where it learns now; each time at a school is an
 * enrolment of its own, which stays with that school and county when the pupil has gone on.
 *
 * <pre>
 * from             action    to               who              guard                        timer
 * ENROLLED         suspend   SUSPENDED        enrolment:write  reason                       none
 * SUSPENDED        resume    ENROLLED         enrolment:write  none                         none
 * ENROLLED         leave     TRANSFERRED_OUT  enrolment:write  to a place outside the city  none
 * SUSPENDED        leave     TRANSFERRED_OUT  enrolment:write  as above                     none
 * ENROLLED         drop      DROPPED          enrolment:write  reason; in the compulsory
 *                                                              stage work for the county
 *                                                              until back
 * SUSPENDED        drop      DROPPED          enrolment:write  as above                     until back
 * ENROLLED         decease   DECEASED         enrolment:write  reason                       none
 * SUSPENDED        decease   DECEASED         enrolment:write  reason                       none
 * ENROLLED         graduate  GRADUATED        roll-over:write  by its class's graduation    none
 * GRADUATED        undo      ENROLLED         roll-over:write  by undoing that              none
 * ENROLLED         transfer  ENROLLED         student-transfer:approve  the old enrolment is
 *                                                              TRANSFERRED_OUT, a new one
 *                                                              begins elsewhere             none
 * DROPPED          return    ENROLLED         enrolment:write  a new enrolment              none
 * TRANSFERRED_OUT  return    ENROLLED         enrolment:write  a new enrolment              none
 * </pre>
 *
 * <p>Who has left has no class. A school with pupils is not closed; when it is merged or divided
 * they follow their classes.
 */
package cn.tongxin.people.student;
