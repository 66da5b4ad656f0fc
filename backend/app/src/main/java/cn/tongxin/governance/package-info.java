/**
 * How the city steers family education: guidance institutes and their researchers; joint tasks,
 * plans and inspections in later issues.
 *
 * <p>May use: org, access (names of accounts, its ports), person, platform, kernel.
 */
package cn.tongxin.governance;
