package dev.rehearse.interview.statistics;

import dev.rehearse.edge.http.Parameter;
import dev.rehearse.edge.security.PrivateResponse;
import dev.rehearse.edge.security.Role;
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
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Serves the responses of a practice test for a calibration of its items. */
@Path("/api/practice-tests/{practiceTest}/responses")
@RunOnVirtualThread
@PrivateResponse
@RolesAllowed({Role.AUTHOR, Role.OPERATOR})
@Tag(name = "Practice tests", description = "The available practice tests, and how to launch one")
class ResponsesResource {

    static final String CSV = "text/csv";

    /** The default of the fewest responses to an item: with fewer, standard errors are too large to be of use. */
    static final int USUAL_FEWEST = 30;

    private final CalibrationResponses responses;

    ResponsesResource(CalibrationResponses responses) {
        this.responses = responses;
    }

    @GET
    @Produces(CSV)
    @Operation(
            operationId = "getResponses",
            summary = "The responses to the items of a practice test, as ./rehearse calibrate reads them",
            description =
                    "A line person,item,score for each scored response in the scored interviews that ended last. Persons are numbered; item"
                            + " is the id and the version of a question, joined by /. Scores are those of the grader, never the"
                            + " candidate's own. Left out are items that a calibration can't estimate: former versions, and those"
                            + " with fewer responses than fewest, or where one of the possible scores never occurs.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    public Response responses(
            @PathParam("practiceTest") String slug,
            @QueryParam("interviews") @Schema(minimum = "1", maximum = "5000", defaultValue = "5000") @Nullable
                    String interviews,
            @QueryParam("fewest") @Schema(minimum = "1", maximum = "5000", defaultValue = "30") @Nullable
                    String fewest) {
        int newest = Parameter.integer("interviews", interviews, 1, Statistics.MOST, Statistics.MOST);
        int least = Parameter.integer("fewest", fewest, 1, Statistics.MOST, USUAL_FEWEST);
        return download(slug, responses.of(slug, newest, least));
    }

    static Response download(String slug, List<ItemScore> scores) {
        StreamingOutput lines = output -> {
            var writer = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8));
            write(scores, writer);
            writer.flush();
        };
        return Response.ok(lines, new MediaType("text", "csv", StandardCharsets.UTF_8.name()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + slug + "-responses.csv\"")
                .build();
    }

    private static void write(List<ItemScore> scores, Writer writer) throws IOException {
        var persons = new HashMap<UUID, Integer>();
        writer.write("person,item,score\r\n");
        for (var score : scores) {
            int person = persons.computeIfAbsent(score.interview(), _ -> persons.size() + 1);
            writer.write(person + "," + ItemKey.of(score).text() + "," + score.score() + "\r\n");
        }
    }
}
