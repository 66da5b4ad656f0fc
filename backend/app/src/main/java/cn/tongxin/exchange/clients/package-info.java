/**
 * Keys of other agencies: an OAuth2 client each, made and renewed from here, its secret shown once
 * (domain.md §2.H, ApiClient; ADR 0039). An agency may have several, so that one can be replaced
 * while the other is in use.
 *
 * <p>The domain gives no table of states, so it stands here (house.md §4.6):
 *
 * <pre>
 * from    action  to       who               guard   timer
 * –       create  ACTIVE   api-client:write  none    none
 * ACTIVE  renew   ACTIVE   api-client:write  none    none
 * ACTIVE  revoke  REVOKED  api-client:write  reason  60 s until it is known everywhere
 * </pre>
 */
package cn.tongxin.exchange.clients;
