package cn.tongxin.platform.idempotency;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** The key of this request, when its caller has sent one. */
@RequestScoped
public class CurrentKey {
    private @Nullable IdempotencyKey key;

    public @Nullable IdempotencyKey get() {
        return key;
    }

    public void set(IdempotencyKey key) {
        this.key = key;
    }
}
