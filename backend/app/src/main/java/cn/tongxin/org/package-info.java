/**
 * Divisions, managing units and schools: where everything in the city belongs; and the calendar of
 * working days and semesters: when it is due.
 *
 * <p>May use: access (names of accounts, proposals, its ports), platform, kernel.
 */
package cn.tongxin.org;
