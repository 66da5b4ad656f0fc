package cn.tongxin.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Accounts and grants by token subject, kept 30 s: an ended grant or a disabled account stops
 * within 60 s (domain.md §4, rule 4), and a busy caller costs one look-up per half minute.
 */
@Singleton
public class CallerCache {
    private static final Duration KEPT = Duration.ofSeconds(30);
    private static final int MOST_CALLERS = 50_000;

    private final CallerDirectory directory;
    private final Cache<String, Optional<CallerDirectory.Entry>> entries =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST_CALLERS).build();

    public CallerCache(CallerDirectory directory) {
        this.directory = directory;
    }

    /** Null when the caller must be looked up first. */
    @Nullable Optional<CallerDirectory.Entry> ifPresent(String subject) {
        return entries.getIfPresent(subject);
    }

    @ActivateRequestContext
    Optional<CallerDirectory.Entry> load(String subject) {
        return entries.get(subject, directory::bySubject);
    }

    /** Forgets everything, so that a change of grants is seen at the next request. */
    public void clear() {
        entries.invalidateAll();
    }
}
