package cn.tongxin.platform.security;

import cn.tongxin.platform.notify.NoticeSubscriber;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Accounts and grants by token subject, kept 30 s, so that a busy caller costs one look-up per half
 * minute. A change is announced by the database and forgotten here at once; should the announcement
 * be lost, an ended grant or a disabled account still stops within 60 s (domain.md §4, rule 4).
 */
@Singleton
public class CallerCache implements NoticeSubscriber {
    private static final Duration KEPT = Duration.ofSeconds(30);
    private static final int MOST_CALLERS = 50_000;

    private final CallerDirectory directory;
    private final AtomicLong notices = new AtomicLong();
    private final Cache<String, Optional<CallerDirectory.Entry>> entries;

    public CallerCache(CallerDirectory directory, Ticker ticker) {
        this.directory = directory;
        this.entries =
                Caffeine.newBuilder()
                        .ticker(ticker)
                        .expireAfterWrite(KEPT)
                        .maximumSize(MOST_CALLERS)
                        .build();
    }

    /** Null when the caller must be looked up first. */
    @Nullable Optional<CallerDirectory.Entry> ifPresent(String subject) {
        return entries.getIfPresent(subject);
    }

    @ActivateRequestContext
    Optional<CallerDirectory.Entry> load(String subject) {
        long before = notices.get();
        Optional<CallerDirectory.Entry> entry = entries.get(subject, directory::bySubject);
        if (notices.get() != before) {
            // It may have been read just before the change that was announced meanwhile.
            entries.invalidate(subject);
        }
        return entry;
    }

    /** Forgets everything, so that a change of grants is seen at the next request. */
    public void clear() {
        notices.incrementAndGet();
        entries.invalidateAll();
    }

    @Override
    public String channel() {
        return "caller_changed";
    }

    @Override
    public void changed(String subject) {
        notices.incrementAndGet();
        entries.invalidate(subject);
    }

    @Override
    public void anythingChanged() {
        clear();
    }
}
