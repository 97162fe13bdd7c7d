package dev.rehearse.interview.report;

import dev.rehearse.edge.security.PrivateResponse;
import dev.rehearse.interview.interview.Secret;
import dev.rehearse.interview.qti.QtiDocument;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Serves reports to other assessment systems. */
@Path("/api/interviews/{id}/assessment-result")
@RunOnVirtualThread
@PrivateResponse
@Tag(name = "Interviews")
class AssessmentResultResource {

    private final Reporter reporter;
    private final String publicUrl;

    AssessmentResultResource(Reporter reporter, @ConfigProperty(name = "rehearse.public-url") String publicUrl) {
        this.reporter = reporter;
        this.publicUrl = publicUrl;
    }

    @GET
    @Produces(QtiDocument.MEDIA_TYPE)
    @Operation(
            operationId = "getAssessmentResult",
            summary =
                    "The answers of an interview that is over, with scores and ability, as an assessment result of QTI 3.0",
            description =
                    "Questions and options are named as in packages of QTI that are exported. An answer without a score waits"
                            + " for external scoring.")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content = @Content(mediaType = QtiDocument.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public Response result(
            @PathParam("id") @Parameter(description = "The secret id that the start of the interview returned")
                    String id) {
        var document = reporter.assessmentResult(new Secret(id), publicUrl).document();
        return Response.ok(document, MediaType.APPLICATION_XML_TYPE.withCharset(StandardCharsets.UTF_8.name()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"assessment-result.xml\"")
                .build();
    }
}
