/**
 * Who answers for pupils: guardians and their links (domain.md §2.A).
 *
 * <pre>
 * from      action  to        who                  guard                                   timer
 * CLAIMED   verify  VERIFIED  guardian-link:write  nobody verifies a link of their own
 *                                                  (FL-01)                                 none
 * CLAIMED   reject  REVOKED   guardian-link:write  reason                                  none
 * VERIFIED  revoke  REVOKED   guardian-link:write  a statutory guardian only by mistake,
 *                                                  or death                        none
 * </pre>
 *
 * <p>A guardian's right to a child follows from a verified link and lasts as long as it does:
 * nothing is copied into grants. A court or protection order cuts it at once, whatever the link
 * allows. The row of a guardian carries the places of all its children, so that those who know one
 * of them reach the guardian, too; it is written together with the links.
 *
 * <p>A minor in school for whom nobody may decide is flagged NO_GUARDIAN as work of the county
 * ({@link NoGuardianWork}), and only when somebody could before: revoked, cut by an order, put
 * right or run out. Who was never linked, like every newcomer, is shown as 未关联 on the roster of the
 * class and is the school's to ask; a county that got an item for each of them would look at none.
 * A claim that was refused was never somebody. A pupil who pauses counts as in school.
 */
package cn.tongxin.people.family;
