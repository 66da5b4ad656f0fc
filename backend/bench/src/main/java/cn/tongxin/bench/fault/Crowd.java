package cn.tongxin.bench.fault;

import cn.tongxin.bench.BenchException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** People at work at the same time, one thread each. */
final class Crowd {
    /** A key whose process was killed is free again after two minutes. */
    private static final Duration SETTLE = Duration.ofSeconds(150);

    private final List<Actor> actors;
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicReference<Throwable> broken = new AtomicReference<>();
    private volatile boolean mayBegin = true;
    private volatile long settleUntil = Long.MAX_VALUE;

    Crowd(List<? extends Actor> actors) {
        this.actors = List.copyOf(actors);
    }

    void start() {
        for (Actor actor : actors) {
            Thread thread = new Thread(() -> work(actor), "actor-" + threads.size());
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
    }

    private void work(Actor actor) {
        try {
            while (mayBegin || !actor.settled() && System.nanoTime() < settleUntil) {
                actor.step(mayBegin);
            }
        } catch (RuntimeException e) {
            broken.compareAndSet(null, e);
        }
    }

    /** Nothing new is begun; what is open is settled: how many could not be. */
    long finish() throws IOException, BenchException {
        settleUntil = System.nanoTime() + SETTLE.toNanos();
        mayBegin = false;
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while callers settle", e);
        }
        if (broken.get() != null) {
            throw new BenchException("压测的一个线程出错：" + broken.get(), broken.get());
        }
        return actors.stream().filter(actor -> !actor.settled()).count();
    }

    /** What actors saw that must not be, one line each. */
    String complaints() {
        StringBuilder text = new StringBuilder();
        for (Actor actor : actors) {
            if (!actor.complaint().isEmpty()) {
                text.append(actor.complaint()).append('\n');
            }
        }
        return text.toString();
    }
}
