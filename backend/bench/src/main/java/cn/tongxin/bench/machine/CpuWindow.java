package cn.tongxin.bench.machine;

import java.io.IOException;

/** Watches, over one phase of a run, who used the processors. */
public final class CpuWindow {
    private final Proc api;
    private final Proc postgres;
    private final Snapshot begin;

    private CpuWindow(Proc api, Proc postgres) throws IOException {
        this.api = api;
        this.postgres = postgres;
        this.begin = snapshot();
    }

    public static CpuWindow open(Proc api, Proc postgres) throws IOException {
        return new CpuWindow(api, postgres);
    }

    private record Snapshot(MachineClock machine, CpuTime api, CpuTime postgres, CpuTime client) {}

    /**
     * Who used the processors.
     *
     * @param stealPercent share of all time the host took away
     * @param otherPercent share of all time used by processes that are no part of the measurement
     * @param client this process and what it started: the load driver, pgbench
     */
    public record Use(
            double stealPercent,
            double otherPercent,
            CpuTime api,
            CpuTime postgres,
            CpuTime client) {}

    private Snapshot snapshot() throws IOException {
        Proc self = new Proc(ProcessHandle.current().pid());
        return new Snapshot(
                MachineClock.now(), api.cpu(), postgres.cpuWithChildren(), self.cpuWithChildren());
    }

    public Use close() throws IOException {
        Snapshot end = snapshot();
        MachineClock machine = end.machine().minus(begin.machine());
        CpuTime apiUse = end.api().minus(begin.api());
        CpuTime postgresUse = end.postgres().minus(begin.postgres());
        CpuTime clientUse = end.client().minus(begin.client());
        long ours = apiUse.millis() + postgresUse.millis() + clientUse.millis();
        double other = Math.max(0, machine.busyMillis() - ours) * 100.0 / machine.totalMillis();
        return new Use(machine.stealPercent(), other, apiUse, postgresUse, clientUse);
    }
}
