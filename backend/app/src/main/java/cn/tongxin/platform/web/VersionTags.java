package cn.tongxin.platform.web;

import cn.tongxin.kernel.list.Cursor;
import cn.tongxin.platform.security.CurrentCaller;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Gives every {@link Versioned} answer its ETag, {@code "<version>-<hash of role, mask and
 * actions>"}: the same version looks different to another role, so a cache must not mix them up. A
 * {@link Tagged} answer has no version; its tag says 0 in that place.
 */
@Provider
public class VersionTags implements ContainerResponseFilter {
    private static final int HASH_LENGTH = 8;

    private final CurrentCaller caller;

    public VersionTags(CurrentCaller caller) {
        this.caller = caller;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String tag;
        if (response.getEntity() instanceof Versioned versioned) {
            tag = tag(versioned.version(), versioned.look());
        } else if (response.getEntity() instanceof Tagged tagged) {
            tag = tag(0, tagged.look());
        } else {
            return;
        }
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (reads && names(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
            response.setStatus(304);
            response.setEntity(null);
        }
    }

    private String tag(int version, String looks) {
        String look =
                Cursor.fingerprint(
                        String.valueOf(caller.get().actingRole()), caller.view().name(), looks);
        return "\"" + version + "-" + look.substring(0, HASH_LENGTH) + "\"";
    }

    /** Proxies that compress turn a tag into a weak one; for reading that is the same. */
    private static boolean names(@Nullable String known, String tag) {
        return known != null
                && Arrays.stream(known.split(","))
                        .map(one -> one.strip().replaceFirst("^W/", ""))
                        .anyMatch(one -> one.equals(tag) || one.equals("*"));
    }
}
