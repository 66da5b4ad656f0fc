/**
 * Work that takes longer than a request: one table, kinds that modules bring, a bounded pool that
 * runs them, progress that can be followed (house.md §4.12, ADR 0017).
 *
 * <p>States: QUEUED → RUNNING → DONE | FAILED | CANCELLED | INTERRUPTED; a running job whose
 * process died goes back to QUEUED when its kind can go on where it stopped.
 */
package cn.tongxin.platform.jobs;
