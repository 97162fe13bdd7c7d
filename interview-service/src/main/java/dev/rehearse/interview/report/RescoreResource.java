package dev.rehearse.interview.report;

import dev.rehearse.edge.http.Parameter;
import dev.rehearse.edge.security.Role;
import dev.rehearse.interview.interview.Rescores;
import dev.rehearse.interview.practicetest.PracticeTests;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Grades and scores the interviews of a practice test again, some at a time. */
@Path("/api/practice-tests/{practiceTest}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Role.OPERATOR)
@Tag(name = "Practice tests", description = "The available practice tests, and how to launch one")
class RescoreResource {

    private static final int USUAL = 50;
    private static final int MOST = 200;
    private static final String IN_ORDER =
            "Goes through the interviews that are over and scored, some at a time: call it with next as after until there is"
                    + " no next. Done twice it changes nothing more.";
    private static final UUID FIRST = new UUID(0, 0);

    private final PracticeTests practiceTests;
    private final Rescores rescores;
    private final Rescorer rescorer;

    RescoreResource(PracticeTests practiceTests, Rescores rescores, Rescorer rescorer) {
        this.practiceTests = practiceTests;
        this.rescores = rescores;
        this.rescorer = rescorer;
    }

    /**
     * The progress.
     *
     * @param interviews number of interviews that were processed
     * @param changed number of answers that got another grade, or of interviews that got another result
     * @param next where to continue; absent at the end
     */
    record Done(int interviews, int changed, @Nullable UUID next) {}

    @POST
    @Path("/regrade")
    @Operation(
            operationId = "regradeInterviews",
            summary = "Grades the open answers of a practice test again with the current grader; first grades are kept",
            description = IN_ORDER)
    public Done regrade(
            @PathParam("practiceTest") String practiceTest,
            @QueryParam("after") @Schema(format = "uuid") @Nullable String after,
            @QueryParam("limit") @Schema(minimum = "1", maximum = "200", defaultValue = "50") @Nullable String limit) {
        return each(practiceTest, after, limit, rescorer::regrade);
    }

    @POST
    @Path("/rescore")
    @Operation(
            operationId = "rescoreInterviews",
            summary =
                    "Estimates abilities again with the newest grades and the current item parameters; first results are kept",
            description = IN_ORDER)
    public Done rescore(
            @PathParam("practiceTest") String practiceTest,
            @QueryParam("after") @Schema(format = "uuid") @Nullable String after,
            @QueryParam("limit") @Schema(minimum = "1", maximum = "200", defaultValue = "50") @Nullable String limit) {
        return each(practiceTest, after, limit, rescorer::rescore);
    }

    private Done each(String slug, @Nullable String after, @Nullable String limit, ToIntFunction<UUID> work) {
        int most = Parameter.integer("limit", limit, 1, MOST, USUAL);
        var from = Objects.requireNonNullElse(Parameter.uuid("after", after), FIRST);
        QuarkusTransaction.requiringNew().run(() -> practiceTests.takenBySlug(slug));
        var interviews = rescores.interviewsOver(slug, from, most);
        int changed = interviews.stream().mapToInt(work).sum();
        return new Done(interviews.size(), changed, interviews.size() < most ? null : interviews.getLast());
    }
}
