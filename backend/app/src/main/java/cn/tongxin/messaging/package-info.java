/**
 * Messages to people: what is told, to whom, by which channel, and the inbox they read it in. A
 * message is written in the transaction of what it tells, so it exists exactly when that does; what
 * leaves the process goes by the outbox after the commit (ADR 0016).
 *
 * <p>States of a delivery: PENDING → SENT | FAILED | DEAD | SKIPPED; FAILED → SENT | FAILED | DEAD
 * | SKIPPED.
 *
 * <p>May use: access (recipients, addresses, news of proposals, grants, work and resets), platform,
 * kernel.
 */
package cn.tongxin.messaging;
