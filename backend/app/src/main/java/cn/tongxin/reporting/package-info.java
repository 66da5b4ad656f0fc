/**
 * Figures about the whole city and its parts: each is one SQL file over views {@code
 * rpt_<module>_*}, from which its value, its breakdown and the rows behind it come. Owns no
 * business table.
 *
 * <p>May use: org, platform, kernel.
 */
package cn.tongxin.reporting;
