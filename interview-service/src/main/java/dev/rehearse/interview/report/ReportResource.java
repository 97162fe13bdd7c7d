package dev.rehearse.interview.report;

import dev.rehearse.interview.interview.Secret;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/** Reports as JSON. */
@Path("/api/interviews/{id}/report")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Interviews")
class ReportResource {

    private final Reporter reporter;

    ReportResource(Reporter reporter) {
        this.reporter = reporter;
    }

    @GET
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
    @Operation(
            operationId = "getReport",
            summary = "What an interview that is over says of the candidate, and how sure that is")
    public Report report(
            @PathParam("id") @Parameter(description = "The secret that the start of the interview returned")
                    String id) {
        return reporter.report(new Secret(id), Locale.ENGLISH);
    }
}
