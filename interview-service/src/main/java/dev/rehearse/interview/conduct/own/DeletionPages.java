package dev.rehearse.interview.conduct.own;

import dev.rehearse.edge.site.PrivatePage;
import dev.rehearse.interview.conduct.InterviewView;
import dev.rehearse.interview.conduct.Interviewer;
import dev.rehearse.interview.conduct.Interviewer.Opened;
import dev.rehearse.interview.interview.Secret;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The pages on which candidates delete their interviews, after a confirmation. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class DeletionPages {

    private final Interviewer interviewer;

    DeletionPages(Interviewer interviewer) {
        this.interviewer = interviewer;
    }

    @CheckedTemplate(basePath = "conduct")
    static class Templates {
        private Templates() {}

        static native TemplateInstance delete(InterviewView interview);

        static native TemplateInstance deleted();
    }

    @GET
    @Path("interviews/{id}/delete")
    @Operation(hidden = true)
    public Response askToDelete(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        var secret = new Secret(id);
        var view = InterviewView.of(new Opened(secret, interviewer.conduct(secret)));
        return PrivatePage.of(Templates.delete(view), 200, language);
    }

    @POST
    @Path("interviews/{id}/delete")
    @Operation(hidden = true)
    public Response delete(
            @PathParam("id") String id,
            @CookieParam(OwnInterviews.COOKIE) @Nullable String own,
            @Context HttpServerRequest request) {
        var secret = new Secret(id);
        interviewer.delete(secret);
        return OwnPages.keeping(
                OwnInterviews.of(own).without(secret), PrivatePage.seeOther("/interview/deleted"), request);
    }

    @GET
    @Path("deleted")
    @Operation(hidden = true)
    public Response deleted(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        return PrivatePage.of(Templates.deleted(), 200, language);
    }
}
