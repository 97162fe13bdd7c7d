package dev.rehearse.interview.conduct.page;

import dev.rehearse.edge.http.Parameter;
import dev.rehearse.edge.site.PrivatePage;
import dev.rehearse.interview.conduct.Interviewer;
import dev.rehearse.interview.conduct.Interviewer.Opened;
import dev.rehearse.interview.interview.Secret;
import dev.rehearse.interview.practicetest.Mode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The feedback pages of a quiz: what was right, and why. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class FeedbackPages {

    private static final int HIGHEST_POSITION = 1000;

    private final Interviewer interviewer;

    FeedbackPages(Interviewer interviewer) {
        this.interviewer = interviewer;
    }

    @CheckedTemplate(basePath = "conduct")
    static class Templates {
        private Templates() {}

        static native TemplateInstance feedback(FeedbackPage page);
    }

    @GET
    @Path("interviews/{id}/answers/{position}")
    @Operation(hidden = true)
    public Response feedback(
            @PathParam("id") String id,
            @PathParam("position") String position,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        var secret = new Secret(id);
        var conduct = interviewer.conduct(secret);
        var at = Parameter.integer("position", position, 1, HIGHEST_POSITION, 1);
        return conduct.at(at)
                .filter(asked -> conduct.interview().plan().mode() == Mode.QUIZ && asked.answer() != null)
                .map(asked -> PrivatePage.of(
                        Templates.feedback(FeedbackPage.of(new Opened(secret, conduct), asked)), 200, language))
                .orElseGet(() -> PrivatePage.seeOther(secret.page("")));
    }
}
