package cn.tongxin.platform.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** No answer of the API is kept by anyone but its caller, and never used without asking again. */
@Provider
public class ResponseCaching implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!response.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) {
            boolean never = response.getEntity() instanceof NeverStored;
            response.getHeaders()
                    .putSingle(HttpHeaders.CACHE_CONTROL, never ? "no-store" : "private, no-cache");
        }
    }
}
