/**
 * Divisions, managing units, schools, their staff and their classes: where everything in the city
 * belongs; and the calendar of working days and semesters: when it is due.
 *
 * <p>May use: access (names of accounts, proposals, its ports), person, platform, kernel.
 */
package cn.tongxin.org;
