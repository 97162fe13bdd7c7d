package dev.rehearse.notify.subscription;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The way in leads to the topics: each has the form to sign up by. */
@Path("/")
@RunOnVirtualThread
class HomePages {

    @GET
    @Operation(hidden = true)
    public Response home() {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/")
                .build();
    }
}
