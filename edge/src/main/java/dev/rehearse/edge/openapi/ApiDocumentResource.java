package dev.rehearse.edge.openapi;

import dev.rehearse.edge.site.PublicPage;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The OpenAPI document of the service, for programs. */
@Path("/api")
@RunOnVirtualThread
public class ApiDocumentResource {

    private final ApiDocument document;

    ApiDocumentResource(ApiDocument document) {
        this.document = document;
    }

    @GET
    @Path("openapi.yaml")
    @Operation(hidden = true)
    public Response yaml(@Context Request request) {
        return PublicPage.of(document.yaml(), "application/yaml", request);
    }

    @GET
    @Path("openapi.json")
    @Operation(hidden = true)
    public Response json(@Context Request request) {
        return PublicPage.of(document.json(), "application/json", request);
    }
}
