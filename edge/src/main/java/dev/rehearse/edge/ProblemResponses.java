package dev.rehearse.edge;

import io.quarkus.qute.Engine;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Renders a problem for whoever asked: JSON for programs, a page with the same title for browsers. */
@Singleton
class ProblemResponses {

    private final Engine templates;

    ProblemResponses(Engine templates) {
        this.templates = templates;
    }

    Response render(Problem problem, HttpHeaders headers) {
        return builder(problem, headers.getAcceptableMediaTypes()).build();
    }

    Response.ResponseBuilder builder(Problem problem, List<MediaType> accepted) {
        var response = Response.status(problem.status()).header(HttpHeaders.CACHE_CONTROL, "no-store");
        return prefersPage(accepted)
                ? response.type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8")).entity(page(problem))
                : response.type(Problem.JSON).entity(problem);
    }

    private String page(Problem problem) {
        return templates.getTemplate("problem.html").data("problem", problem).render();
    }

    /** Accepted types come sorted by quality: a browser names text/html first, a JSON client does not name it at all. */
    private static boolean prefersPage(List<MediaType> accepted) {
        for (MediaType type : accepted) {
            if (type.getType().equals("text") && type.getSubtype().equals("html")) {
                return true;
            }
            if (type.getSubtype().endsWith("json")) {
                return false;
            }
        }
        return false;
    }
}
