package cn.tongxin.platform.notify;

import cn.tongxin.platform.persistence.DatabaseException;
import cn.tongxin.platform.persistence.ListeningConnections;
import cn.tongxin.platform.persistence.ListeningConnections.Line;
import cn.tongxin.platform.persistence.ListeningConnections.Notice;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The one connection on which this process hears what others changed (house.md §4.13, ADR 0014).
 * When it breaks it is opened again, and then every subscriber is told that anything may have
 * changed: what was announced meanwhile is lost.
 */
@Singleton
@Startup
public class NoticeListener {
    /** In place of an id: more than a subscriber should forget one by one. */
    private static final String ANYTHING = "*";

    private static final Logger LOG = Logger.getLogger(NoticeListener.class);
    private static final Duration SILENCE = Duration.ofSeconds(10);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);

    private final ListeningConnections connections;
    private final List<NoticeSubscriber> subscribers;
    private final Set<String> channels;
    private final AtomicInteger connected;
    private final MeterRegistry metrics;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "notices");
    private volatile @Nullable Line line;

    NoticeListener(
            ListeningConnections connections,
            @All List<NoticeSubscriber> subscribers,
            MeterRegistry metrics) {
        this.connections = connections;
        this.subscribers = subscribers;
        this.metrics = metrics;
        this.channels =
                subscribers.stream().map(NoticeSubscriber::channel).collect(Collectors.toSet());
        this.connected = metrics.gauge("tongxin.notices.connected", new AtomicInteger());
    }

    @PostConstruct
    void start() {
        thread.setDaemon(true);
        thread.start();
    }

    @PreDestroy
    void stop() throws InterruptedException {
        closing.countDown();
        Line open = line;
        if (open != null) {
            open.close();
        }
        thread.join(LONGEST_PAUSE.toMillis());
    }

    private void run() {
        Duration pause = FIRST_PAUSE;
        try {
            do {
                if (listen()) {
                    pause = FIRST_PAUSE;
                } else {
                    pause = longer(pause);
                }
            } while (!closing.await(pause.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    /** Returns when the connection is lost; false when there was none. */
    private boolean listen() {
        boolean stood = false;
        try (Line open = connections.open(channels)) {
            line = open;
            stood = true;
            connected.set(1);
            subscribers.forEach(subscriber -> tell(subscriber, ANYTHING));
            while (closing.getCount() > 0) {
                open.await(SILENCE).forEach(this::tell);
            }
        } catch (DatabaseException e) {
            if (closing.getCount() > 0) {
                metrics.counter("tongxin.notices.lost").increment();
                LOG.warnf("no connection for notices, SQLSTATE %s", e.sqlState());
            }
        } catch (RuntimeException e) {
            LOG.error("listening for notices failed", e);
        } finally {
            line = null;
            connected.set(0);
        }
        return stood;
    }

    private void tell(Notice notice) {
        metrics.counter("tongxin.notices.heard", "channel", notice.channel()).increment();
        Consumer<NoticeSubscriber> told = subscriber -> tell(subscriber, notice.payload());
        subscribers.stream().filter(s -> s.channel().equals(notice.channel())).forEach(told);
    }

    private static void tell(NoticeSubscriber subscriber, String id) {
        try {
            if (id.equals(ANYTHING)) {
                subscriber.anythingChanged();
            } else {
                subscriber.changed(id);
            }
        } catch (RuntimeException e) {
            // The others must hear it all the same.
            LOG.errorf(e, "a notice on %s was not understood", subscriber.channel());
        }
    }
}
