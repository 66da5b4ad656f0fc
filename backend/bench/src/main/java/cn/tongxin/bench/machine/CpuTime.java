package cn.tongxin.bench.machine;

/** Processor time spent, in milliseconds. */
public record CpuTime(long userMillis, long kernelMillis) {
    public static final CpuTime NONE = new CpuTime(0, 0);

    /** Reads {@code /proc/…/stat} of a process or thread. */
    static CpuTime ofStat(String stat) {
        String[] field = afterName(stat);
        return ticks(field[11], field[12]);
    }

    /** As {@link #ofStat}, with the children that have ended and been waited for. */
    static CpuTime ofStatWithEndedChildren(String stat) {
        String[] field = afterName(stat);
        return ticks(field[11], field[12]).plus(ticks(field[13], field[14]));
    }

    /** The second field is the name in parentheses and may hold anything. */
    private static String[] afterName(String stat) {
        return stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    }

    private static CpuTime ticks(String user, String kernel) {
        return new CpuTime(
                Long.parseLong(user) * Proc.MILLIS_PER_TICK,
                Long.parseLong(kernel) * Proc.MILLIS_PER_TICK);
    }

    public long millis() {
        return userMillis + kernelMillis;
    }

    public CpuTime plus(CpuTime other) {
        return new CpuTime(userMillis + other.userMillis, kernelMillis + other.kernelMillis);
    }

    public CpuTime minus(CpuTime other) {
        return new CpuTime(userMillis - other.userMillis, kernelMillis - other.kernelMillis);
    }
}
