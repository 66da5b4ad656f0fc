/**
 * Pupils' transfers between schools of the city, as an offer: the school that lets a pupil go names
 * another one, and that school takes the pupil into a class or says why not (domain.md §4,
 * row-scope rule 5). Both see the same little of the pupil, as it was when it was offered; until
 * the offer is accepted nothing moves, and afterwards the first school keeps its ended enrolment
 * and learns nothing more.
 *
 * <p>The domain gives no table of states, so it stands here (house.md §4.6):
 *
 * <pre>
 * from     action    to         who                       guard                             timer
 * OFFERED  accept    ACCEPTED   student-transfer:approve  at the receiving school; a class
 *                                                         of it with room for one more      none
 * OFFERED  refuse    REFUSED    student-transfer:approve  at the receiving school; reason   none
 * OFFERED  withdraw  WITHDRAWN  student-transfer:write    at the school that offered it;
 *                                                         reason                            none
 * </pre>
 *
 * <p>An offer follows a pupil or a receiving school that goes on in another school; it is withdrawn
 * by itself when the pupil leaves, or has come to the receiving school in another way.
 */
package cn.tongxin.people.transfer;
