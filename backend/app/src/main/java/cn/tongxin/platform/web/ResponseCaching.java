package cn.tongxin.platform.web;

import cn.tongxin.kernel.list.Page;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;

/** No answer of the API is kept by anyone but its caller, and never used without asking again. */
@Provider
public class ResponseCaching implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!response.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) {
            boolean never = isNeverStored(response.getEntity());
            response.getHeaders()
                    .putSingle(HttpHeaders.CACHE_CONTROL, never ? "no-store" : "private, no-cache");
        }
    }

    /** A list is what its rows are. */
    private static boolean isNeverStored(@Nullable Object entity) {
        return entity instanceof NeverStored
                || entity instanceof Page<?> page
                        && page.items().stream().anyMatch(NeverStored.class::isInstance);
    }
}
