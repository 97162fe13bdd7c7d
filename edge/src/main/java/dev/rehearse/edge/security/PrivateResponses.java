package dev.rehearse.edge.security;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Adds the headers of {@link PrivateResponse}. */
class PrivateResponses {

    @PrivateResponse
    @ServerResponseFilter
    public void hide(ContainerResponseContext response) {
        var headers = response.getHeaders();
        headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        headers.putSingle("X-Robots-Tag", "noindex");
    }
}
