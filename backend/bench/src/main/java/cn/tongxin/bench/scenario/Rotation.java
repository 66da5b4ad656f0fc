package cn.tongxin.bench.scenario;

import cn.tongxin.bench.load.Call;
import cn.tongxin.bench.load.Workload;
import java.util.List;

/** The same requests over and over, whichever connection is free. */
final class Rotation implements Workload {
    private final List<Call> calls;
    private int next;

    Rotation(List<Call> calls) {
        this.calls = calls;
    }

    @Override
    public Call next(int connection) {
        Call call = calls.get(next);
        next = (next + 1) % calls.size();
        return call;
    }
}
