package dev.rehearse.interview.conduct.own;

import dev.rehearse.edge.site.PrivatePage;
import dev.rehearse.interview.conduct.InterviewView;
import dev.rehearse.interview.conduct.Interviewer;
import dev.rehearse.interview.conduct.Interviewer.Opened;
import dev.rehearse.interview.interview.NoSuchInterview;
import dev.rehearse.interview.interview.Secret;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The page that lists the interviews started in this browser. */
@Path("/mine")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class OwnPages {

    private static final int ONE_YEAR = 60 * 60 * 24 * 365;

    private final Interviewer interviewer;

    OwnPages(Interviewer interviewer) {
        this.interviewer = interviewer;
    }

    @CheckedTemplate(basePath = "conduct")
    static class Templates {
        private Templates() {}

        static native TemplateInstance mine(List<OwnInterview> interviews);
    }

    @GET
    @Operation(hidden = true)
    public Response mine(
            @CookieParam(OwnInterviews.COOKIE) @Nullable String own,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        var interviews =
                OwnInterviews.of(own).secrets().stream().flatMap(this::view).toList();
        return PrivatePage.of(Templates.mine(interviews), 200, language);
    }

    /** Adds to the response the cookie that holds the list. */
    public static Response keeping(OwnInterviews own, Response response, HttpServerRequest request) {
        var cookie = new NewCookie.Builder(OwnInterviews.COOKIE)
                .value(own.text())
                .path("/interview")
                .maxAge(own.secrets().isEmpty() ? 0 : ONE_YEAR)
                .httpOnly(true)
                .secure(request.isSSL())
                .sameSite(NewCookie.SameSite.LAX)
                .build();
        return Response.fromResponse(response).cookie(cookie).build();
    }

    /** Nothing for an interview that was deleted or has expired. */
    private Stream<OwnInterview> view(Secret secret) {
        try {
            return Stream.of(new OwnInterview(InterviewView.of(new Opened(secret, interviewer.conduct(secret)))));
        } catch (NoSuchInterview gone) {
            return Stream.empty();
        }
    }
}
