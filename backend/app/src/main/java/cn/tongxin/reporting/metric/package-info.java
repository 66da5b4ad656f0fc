/**
 * Metrics (house.md §4.11). A new one is a file in {@code resources/metrics} and a line in {@link
 * cn.tongxin.reporting.metric.MetricBook}; no code knows a single figure.
 */
package cn.tongxin.reporting.metric;
