package dev.rehearse.interview.statistics;

import dev.rehearse.edge.http.Parameter;
import dev.rehearse.edge.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Statistics of the items of a practice test, for those who write its questions. */
@Path("/api/practice-tests/{practiceTest}/statistics")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.AUTHOR, Role.OPERATOR})
@Tag(name = "Practice tests", description = "The available practice tests, and how to launch one")
class StatisticsResource {

    private final Statistics statistics;

    StatisticsResource(Statistics statistics) {
        this.statistics = statistics;
    }

    @GET
    @Operation(
            operationId = "getItemStatistics",
            summary = "Item statistics of a practice test, those that most need a review first",
            description =
                    "Of the scored interviews that ended last. Scores that candidates gave themselves are not counted. An item with fewer"
                            + " than 30 scored answers has no parameters. Under adaptive choice a mean score says less than a difficulty: stronger candidates get harder items."
                            + " Where a language model grades, agreement compares its verdicts with the local grader's of the same answers, by rubric point.")
    public TestStatistics statistics(
            @PathParam("practiceTest") String slug,
            @QueryParam("interviews") @Schema(minimum = "1", maximum = "5000", defaultValue = "2000") @Nullable
                    String interviews) {
        return statistics.of(slug, Parameter.integer("interviews", interviews, 1, Statistics.MOST, Statistics.USUAL));
    }
}
