/**
 * What a list shows, taken away as a workbook: one job for all lists, the list's own query under
 * the right to export it, a file that says who took it (house.md §4.12, ADR 0022).
 *
 * <p>A module makes a list exportable by one subclass of {@link
 * cn.tongxin.platform.exports.ListExport} and the columns in the list's FieldMap.
 */
package cn.tongxin.platform.exports;
