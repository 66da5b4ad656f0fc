package cn.tongxin.reporting.metric;

import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.platform.exports.ExportTools;
import cn.tongxin.platform.exports.ListExport;
import cn.tongxin.reporting.metric.MetricViews.MetricRow;
import jakarta.inject.Singleton;

/** The schools behind a figure as a workbook. */
@Singleton
class MetricRowExport extends ListExport {
    private final MetricService metrics;

    MetricRowExport(MetricService metrics, ExportTools tools) {
        super(
                new Exported(
                        "metric-rows",
                        "指标背后的学校",
                        "metric-export",
                        MetricRowFields.EXPORTED,
                        MetricRow.class),
                tools);
        this.metrics = metrics;
    }

    @Override
    protected Page<MetricRow> page(ListQuery query) {
        return metrics.exported(query);
    }
}
