package cn.tongxin.platform.idempotency;

import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The key of this request, when its caller has sent one, and when this request took it. */
@RequestScoped
public class CurrentKey {
    private @Nullable Taken taken;

    /** Another request that takes the key later takes it from this one. */
    record Taken(IdempotencyKey key, Instant at) {}

    @Nullable Taken get() {
        return taken;
    }

    void set(Taken now) {
        this.taken = now;
    }
}
