package dev.rehearse.interview.statistics;

import dev.rehearse.edge.http.Parameter;
import dev.rehearse.edge.security.PrivateResponse;
import dev.rehearse.edge.security.Role;
import dev.rehearse.interview.qti.QtiDocument;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Serves statistics of items to other assessment systems. */
@Path("/api/practice-tests/{practiceTest}/usage-data")
@RunOnVirtualThread
@PrivateResponse
@RolesAllowed({Role.AUTHOR, Role.OPERATOR})
@Tag(name = "Practice tests", description = "The available practice tests, and how to launch one")
class UsageDataResource {

    private final Statistics statistics;
    private final String publicUrl;

    UsageDataResource(Statistics statistics, @ConfigProperty(name = "rehearse.public-url") String publicUrl) {
        this.statistics = statistics;
        this.publicUrl = publicUrl;
    }

    @GET
    @Produces(QtiDocument.MEDIA_TYPE)
    @Operation(
            operationId = "getUsageData",
            summary = "The statistics of the items of a practice test as usage data of QTI 3.0",
            description =
                    "Number of answers, p-value, item-rest correlation, discrimination and difficulty with standard errors, and fit."
                            + " Questions are named as in packages of QTI that are exported.")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content = @Content(mediaType = QtiDocument.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public Response usageData(
            @PathParam("practiceTest") String slug,
            @QueryParam("interviews") @Schema(minimum = "1", maximum = "5000", defaultValue = "2000") @Nullable
                    String interviews) {
        int newest = Parameter.integer("interviews", interviews, 1, Statistics.MOST, Statistics.USUAL);
        return download(slug, UsageData.of(statistics.of(slug, newest), publicUrl));
    }

    static Response download(String slug, String document) {
        return Response.ok(document, MediaType.APPLICATION_XML_TYPE.withCharset(StandardCharsets.UTF_8.name()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + slug + "-usage-data.xml\"")
                .build();
    }
}
