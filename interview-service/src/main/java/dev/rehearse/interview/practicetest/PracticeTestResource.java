package dev.rehearse.interview.practicetest;

import dev.rehearse.edge.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Practice tests as JSON. */
@Path("/api/practice-tests")
@RunOnVirtualThread
@Tag(name = "Practice tests", description = "The available practice tests, and how to launch one")
class PracticeTestResource {

    private final PracticeTests practiceTests;
    private final Launcher launcher;

    PracticeTestResource(PracticeTests practiceTests, Launcher launcher) {
        this.practiceTests = practiceTests;
        this.launcher = launcher;
    }

    @GET
    @Operation(operationId = "listPracticeTests", summary = "The launched practice tests, of all topics or of one")
    public List<PracticeTestView> launched(
            @QueryParam("topic") @Parameter(description = "Slug of a topic", example = "asyncio") @Nullable
                    String topic) {
        return practiceTests.launched(topic).stream().map(PracticeTestView::of).toList();
    }

    @GET
    @Path("/drafts")
    @RolesAllowed(Role.OPERATOR)
    @Operation(operationId = "listDraftPracticeTests", summary = "The practice tests that can be launched")
    public List<PracticeTestView> drafts() {
        return practiceTests.drafts().stream().map(PracticeTestView::of).toList();
    }

    @GET
    @Path("/all")
    @RolesAllowed({Role.AUTHOR, Role.OPERATOR})
    @Operation(
            operationId = "listAllPracticeTests",
            summary = "All practice tests, drafts first and retired ones last",
            description = "Each has statistics once it was taken, whatever its status.")
    public List<PracticeTestView> all() {
        return practiceTests.all().stream().map(PracticeTestView::of).toList();
    }

    @GET
    @Path("/{practiceTest}")
    @Operation(operationId = "getPracticeTest", summary = "One launched practice test")
    public PracticeTestView one(
            @PathParam("practiceTest") @Parameter(description = "Its slug", example = "asyncio") String slug) {
        return PracticeTestView.of(practiceTests.launchedBySlug(slug));
    }

    @POST
    @Path("/{practiceTest}/launch")
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            operationId = "launchPracticeTest",
            summary = "Opens a practice test to candidates and mails its subscribers",
            description = "A second launch changes nothing and sends no mail again.")
    public PracticeTestView launch(
            @PathParam("practiceTest") @Parameter(description = "Its slug", example = "asyncio") String slug) {
        return launcher.launch(slug, launcher.topics(slug));
    }
}
