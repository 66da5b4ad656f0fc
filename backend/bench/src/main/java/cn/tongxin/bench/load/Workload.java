package cn.tongxin.bench.load;

/** Decides what each connection asks next. Called from the one thread of the driver. */
public interface Workload {
    Call next(int connection);

    /** Told of every answer before the same connection asks again. */
    default void answered(int connection, Answer answer) {}
}
