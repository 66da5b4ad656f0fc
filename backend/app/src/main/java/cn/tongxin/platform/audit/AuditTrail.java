package cn.tongxin.platform.audit;

import cn.tongxin.kernel.scope.Grant.Principal;
import jakarta.enterprise.context.RequestScoped;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What this request will leave in the audit log. Opened from the endpoint's {@link Audited}; ids in
 * the address are already in it.
 */
@RequestScoped
public class AuditTrail {
    private static final int LONGEST_REASON = 500;

    private AuditEvent.@Nullable Who who;
    private AuditEvent.@Nullable What what;
    private AuditEvent.Told told = AuditEvent.Told.NOTHING;
    private boolean broughtNothing;
    private boolean written;
    private boolean ofWork;

    void open(AuditEvent.Who by, AuditEvent.What on) {
        this.who = by;
        this.what = on;
    }

    /** For work that no request carries: each of its transactions leaves a line of its own. */
    void openForWork(AuditEvent.Who by, AuditEvent.What on) {
        open(by, on);
        ofWork = true;
    }

    boolean isOfWork() {
        return ofWork;
    }

    /** The next transaction of this work touches other records. */
    void begunAnew() {
        what = new AuditEvent.What(what().action(), what().entity(), List.of());
        broughtNothing = false;
        written = false;
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
            what = known.on(entity, List.copyOf(ids));
            broughtNothing = ids.isEmpty();
        }
    }

    /** Why a command is given; what is longer than a reason may be is refused and not kept. */
    void says(@Nullable String reason) {
        boolean kept = reason != null && !reason.isEmpty() && reason.length() <= LONGEST_REASON;
        told = new AuditEvent.Told(told.fieldsRead(), kept ? reason : null);
    }

    /** Which personal fields the answer shows whole. */
    void shows(List<String> fields) {
        told = new AuditEvent.Told(fields, told.reason());
    }

    AuditEvent.Told told() {
        return told;
    }

    /** For whom the caller acts on the record at hand; nobody when it acts for itself. */
    public void actsFor(@Nullable Principal principal) {
        AuditEvent.Who known = who;
        if (known != null) {
            who = known.actingFor(principal == null ? null : principal.account());
        }
    }

    /** A record this request wrote, besides those in its address: called by the repositories. */
    public void touched(UUID id) {
        touched(List.of(id));
    }

    /** Many at once, each kept once. */
    public void touched(Collection<UUID> more) {
        AuditEvent.What known = what;
        if (known != null) {
            Set<UUID> ids = new LinkedHashSet<>(known.ids());
            if (ids.addAll(more)) {
                what = known.on(known.entity(), List.copyOf(ids));
            }
        }
    }

    /**
     * What ids alone do not tell: how many and by which fields, as {@code rows=12 filters=status}.
     */
    public void detail(String text) {
        AuditEvent.What known = what;
        if (known != null) {
            what = new AuditEvent.What(known.action(), known.entity(), known.ids(), text);
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
