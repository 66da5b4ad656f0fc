/**
 * Divisions, managing units and schools: where everything in the city belongs.
 *
 * <p>May use: access (names of accounts, proposals, its ports), platform, kernel.
 */
package cn.tongxin.org;
