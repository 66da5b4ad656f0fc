/**
 * Lists taken away as workbooks: the harmless ones at once (ADR 0022), those of children and their
 * families by an approved request and a link that works once (S-08, domain.md AccessApproval; ADR
 * 0040).
 *
 * <p>The domain gives no table of states, so it stands here (house.md §4.6):
 *
 * <pre>
 * from            action    to         who                            guard                      timer
 * –               apply     SUBMITTED  export-request:write           1 to 5,000 rows            3 wd to answer
 * SUBMITTED       approve   APPROVED   export-request:approve         another person             7 days to fetch it
 * SUBMITTED       refuse    REFUSED    export-request:approve         another person; reason     none
 * SUBMITTED       withdraw  WITHDRAWN  export-request:write, author   none                       none
 * APPROVED,TAKEN  link      as it is   export-request:write, author   3 links; within 7 days     10 min to use it
 * APPROVED,TAKEN  take      TAKEN      author, role it was asked in   ticket; rights still there none
 * APPROVED,TAKEN  expire    EXPIRED    system                         valid_until has passed     retention sweep
 * </pre>
 *
 * <p>Take and expire are single statements of the repository: two who come at once must not both
 * have one ticket.
 */
package cn.tongxin.exchange.exports;
