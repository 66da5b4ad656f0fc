package cn.tongxin.embedded.process;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for something outside this process: asked often, given up at a deadline. */
public final class Await {
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(50);

    private Await() {}

    /** True as soon as the condition holds, false when the time is over. */
    public static boolean until(Duration atMost, BooleanSupplier condition) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(BETWEEN_QUESTIONS.toNanos());
        }
        return true;
    }
}
