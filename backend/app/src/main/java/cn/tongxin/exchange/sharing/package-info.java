/**
 * Sharing agreements: what another agency is given, for which duty, on what basis and until when
 * (domain.md §2.H, §3.12; ADR 0039). An agreement is the grant: whoever pulls gets its rows and its
 * fields and nothing by any other way.
 *
 * <p>The domain gives no table of states, so it stands here (house.md §4.6):
 *
 * <pre>
 * from       action    to         who                      guard                               timer
 * –          apply     SUBMITTED  share-agreement:write    resource and fields in catalogue    10 wd to answer (G-03)
 * SUBMITTED  grant     GRANTED    share-agreement:approve  another person; agency still there  until validUntil (G-04)
 * SUBMITTED  refuse    REFUSED    share-agreement:approve  another person; reason              none
 * SUBMITTED  withdraw  WITHDRAWN  share-agreement:write    none                                none
 * GRANTED    revoke    REVOKED    share-agreement:approve  reason                              none
 * </pre>
 *
 * <p>An agreement whose last day has passed stays GRANTED and gives nothing: 403 GRANT_EXPIRED.
 */
package cn.tongxin.exchange.sharing;
