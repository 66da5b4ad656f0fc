/**
 * What people ask about the personal information that is kept of them or of their child: to see it,
 * to have a copy, to have it corrected or deleted, or to have their account closed (domain.md
 * §3.10, P-08; PIPL 44-50). Consent is withdrawn where it was given, and not here.
 *
 * <p>The domain gives no table of states, so it stands here (house.md §4.6):
 *
 * <pre>
 * from         action     to           who                        guard                     timer
 * RECEIVED     take       IN_PROGRESS  subject-request:write      not the own request       15 wd
 * RECEIVED     withdraw   WITHDRAWN    own-subject-request:write  who raised it             none
 * IN_PROGRESS  hand-over  IN_PROGRESS  subject-request:write      CORRECT, about a pupil,
 *                                                                 once                      5 wd, school
 * IN_PROGRESS  answer     ANSWERED     subject-request:approve    not the own request       none
 * IN_PROGRESS  refuse     REFUSED      subject-request:approve    not the own request;
 *                                                                 reason and law            none
 * IN_PROGRESS  withdraw   WITHDRAWN    own-subject-request:write  who raised it             none
 * </pre>
 *
 * <p>Two doors to one table. Whoever raised a request reaches it as its own, whatever the role, and
 * one about a pupil only while the link to the pupil lets them view; nobody else of the family
 * does, since what one parent asks is not the other's to know. The data-protection officer reaches
 * all, the pupil's school and class teacher only that there is one. Unit, school and class are the
 * pupil's; {@link RequestFollowing} writes them when it moves.
 */
package cn.tongxin.people.request;
