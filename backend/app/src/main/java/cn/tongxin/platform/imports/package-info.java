/**
 * Tables that people fill in and the product takes over: one job for all of them, each row through
 * the use case that a form calls, with its rules and under its right (house.md §4.12, ADR 0038).
 *
 * <p>A module makes something importable by one subclass of {@link
 * cn.tongxin.platform.imports.OneSchoolImport} or {@link
 * cn.tongxin.platform.imports.ManyPlacesImport} that names the columns and takes a row over.
 */
package cn.tongxin.platform.imports;
