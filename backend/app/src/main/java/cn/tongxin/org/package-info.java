/**
 * Divisions, managing units and schools: where everything in the city belongs.
 *
 * <p>May use: access (names of accounts, its port ScopeTree), platform, kernel.
 */
package cn.tongxin.org;
