package cn.tongxin.platform.audit;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What this request will leave in the audit log. Opened from the endpoint's {@link Audited}; ids in
 * the address are already in it.
 */
@RequestScoped
public class AuditTrail {
    private AuditEvent.@Nullable Who who;
    private AuditEvent.@Nullable What what;
    private boolean broughtNothing;
    private boolean written;

    void open(AuditEvent.Who by, AuditEvent.What on) {
        this.who = by;
        this.what = on;
    }

    boolean isOpen() {
        return what != null;
    }

    /**
     * For a use case that knows better than the address which records it gave out. A read that
     * brought none leaves no line: a follower that asks each second whether there is anything new
     * has read nothing.
     */
    public void gaveOut(String entity, Collection<UUID> ids) {
        AuditEvent.What known = what;
        if (known != null) {
            what = new AuditEvent.What(known.action(), entity, List.copyOf(ids));
            broughtNothing = ids.isEmpty();
        }
    }

    /** A record this request wrote, besides those in its address: called by the repositories. */
    public void touched(UUID id) {
        AuditEvent.What known = what;
        if (known != null && !known.ids().contains(id)) {
            List<UUID> ids = new ArrayList<>(known.ids());
            ids.add(id);
            what = new AuditEvent.What(known.action(), known.entity(), List.copyOf(ids));
        }
    }

    boolean broughtNothing() {
        return broughtNothing;
    }

    AuditEvent.Who who() {
        return present(who);
    }

    AuditEvent.What what() {
        return present(what);
    }

    boolean isWritten() {
        return written;
    }

    void written(boolean done) {
        this.written = done;
    }

    private static <T> T present(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("this request is not audited");
        }
        return value;
    }
}
