/**
 * What a list shows, taken away as a workbook: one job for all lists, the list's own query under
 * the right to export it, a file that says who took it (house.md §4.12, ADR 0022).
 *
 * <p>A module makes a list exportable by one subclass of {@link
 * cn.tongxin.platform.exports.ListExport} and the columns in the list's FieldMap. A list of
 * children or their families is a {@link cn.tongxin.platform.exports.SensitiveList} instead: it is
 * given out by an approved request only, and never kept (ADR 0040).
 */
package cn.tongxin.platform.exports;
