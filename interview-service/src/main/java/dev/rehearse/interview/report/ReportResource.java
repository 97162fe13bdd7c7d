package dev.rehearse.interview.report;

import dev.rehearse.interview.interview.Secret;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;

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
    @Operation(operationId = "getReport", summary = "The report of an interview that is over")
    public Report report(
            @PathParam("id") @Parameter(description = "The secret id that the start of the interview returned")
                    String id,
            @QueryParam("earlier")
                    @Parameter(
                            description = "Ids of other interviews of the same candidate, 20 at most, joined by commas;"
                                    + " the dates of reviews then go by those as well")
                    @Nullable
                    @Size(max = 479)
                    String earlier) {
        var others = earlier == null
                ? List.<Secret>of()
                : Stream.of(earlier.split(",", -1)).map(Secret::new).toList();
        return reporter.report(new Secret(id), others, Locale.ENGLISH);
    }
}
