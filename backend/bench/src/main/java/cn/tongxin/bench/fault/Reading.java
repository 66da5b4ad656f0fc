package cn.tongxin.bench.fault;

/**
 * How long it took to read how many rows.
 *
 * @param last id of the last one; empty where nobody asks
 */
record Reading(long rows, double seconds, String last) {
    double perSecond() {
        return rows / seconds;
    }
}
