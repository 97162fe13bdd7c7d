package dev.rehearse.question.parameters;

import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.security.PrivateResponse;
import dev.rehearse.edge.security.Role;
import dev.rehearse.question.catalog.Catalog;
import dev.rehearse.question.catalog.Question;
import dev.rehearse.question.catalog.Questions;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Takes the item parameters that a calibration estimated, and gives those that are stored. */
@Path("/api/author/parameters")
@RunOnVirtualThread
@PrivateResponse
@RolesAllowed({Role.AUTHOR, Role.OPERATOR})
@Tag(name = "Calibration", description = "Item parameters estimated from answers")
class ParametersResource {

    private static final String CSV = "text/csv";

    private final Catalog catalog;
    private final Questions questions;
    private final CalibratedItems stored;
    private final Calibrations calibrations;

    ParametersResource(Catalog catalog, Questions questions, CalibratedItems stored, Calibrations calibrations) {
        this.catalog = catalog;
        this.questions = questions;
        this.stored = stored;
        this.calibrations = calibrations;
    }

    @PUT
    @Consumes(CSV)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "storeItemParameters",
            summary = "Store the item parameters that a calibration estimated",
            description =
                    "The body is the file that ./rehearse calibrate writes. Its column item has the id and the version of a question, joined by /,"
                            + " as the responses of a practice test name it; the version must be the published one. model is 1PL, 2PL,"
                            + " 3PL, GRM, PCM or GPCM, whose scores must be those of the question's kind; a, b, c, b1, b2, ... are the"
                            + " parameters, covariance is the lower triangle of their covariance matrix by rows, n the number of"
                            + " responses. Other columns are ignored. All rows are stored or none: errors name each that can't be"
                            + " stored, by line and column. A row without covariance is an anchor, and must have the parameters that"
                            + " are stored. Parameters that are stored of the same version are replaced. Interviews that start from"
                            + " now on use them; others keep those that they started with. The next published version of a question"
                            + " begins with its author's judgement again.")
    public CalibrationView store(
            @Context SecurityContext caller,
            @QueryParam("dryRun")
                    @Schema(
                            implementation = Boolean.class,
                            defaultValue = "false",
                            description = "Whether to check only, and store nothing")
                    @Nullable
                    String dryRun,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = CSV,
                                            schema =
                                                    @Schema(
                                                            type = SchemaType.STRING,
                                                            examples =
                                                                    "item,model,a,b,covariance,n\n0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0b03/2,2PL,1.2,-0.4,0.02 0.001 0.01,212")))
                    @NotNull(message = "{field.missing}")
                    byte[] body) {
        boolean isDry = Boolean.TRUE.equals(
                dev.rehearse.edge.http.Parameter.oneOf("dryRun", dryRun, new Boolean[] {true, false}, String::valueOf));
        return calibrations.store(body, caller.getUserPrincipal().getName(), isDry);
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getItemParameters",
            summary =
                    "The calibrated item parameters that are stored of a topic's published questions, of all their versions")
    public CalibratedItemsView parameters(
            @QueryParam("topic")
                    @Parameter(required = true, description = "Slug of a topic", example = "asyncio")
                    @Nullable
                    String topic) {
        var byId = questions.ofTopic(existing(topic)).stream()
                .collect(Collectors.toMap(Question::id, Function.identity()));
        return new CalibratedItemsView(CalibratedItemView.of(stored.of(List.copyOf(byId.keySet())), byId));
    }

    @GET
    @Path("/anchors")
    @Produces(CSV)
    @Operation(
            operationId = "getAnchors",
            summary =
                    "The calibrated item parameters of a topic's published versions, as ./rehearse calibrate --anchors reads them")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    public String anchors(
            @QueryParam("topic")
                    @Parameter(required = true, description = "Slug of a topic", example = "asyncio")
                    @Nullable
                    String topic) {
        return ItemBankText.of(stored.published(existing(topic)));
    }

    private String existing(@Nullable String topic) {
        if (topic == null) {
            throw new HttpProblem.InvalidField("topic", "field.missing", "");
        }
        return catalog.topic(topic).slug();
    }
}
