package cn.tongxin.platform.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Tells where a thing that was created, or a job that was accepted, is found. */
@Provider
public class LocationHeaders implements ContainerResponseFilter {
    private static final int CREATED = 201;
    private static final int ACCEPTED = 202;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        boolean elsewhere = response.getStatus() == CREATED || response.getStatus() == ACCEPTED;
        if (elsewhere && response.getEntity() instanceof Located located) {
            response.getHeaders().putSingle(HttpHeaders.LOCATION, located.location());
        }
    }
}
