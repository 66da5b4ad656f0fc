/**
 * Workbooks and tables of text as they are written and read: row by row, so that a long one needs
 * no more memory than a short one (ADR 0022, ADR 0038).
 */
package cn.tongxin.platform.sheets;
