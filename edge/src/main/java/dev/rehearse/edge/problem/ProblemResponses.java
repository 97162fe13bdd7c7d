package dev.rehearse.edge.problem;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;

/** Renders a problem: English JSON for programs, a page in the reader's language for browsers. */
@Singleton
public class ProblemResponses {

    private final ProblemPage page;

    ProblemResponses(ProblemPage page) {
        this.page = page;
    }

    public Response render(Problem problem, HttpHeaders headers) {
        return builder(problem, headers).build();
    }

    public Response.ResponseBuilder builder(Problem problem, HttpHeaders headers) {
        var response = Response.status(problem.status()).header(HttpHeaders.CACHE_CONTROL, "no-store");
        return prefersPage(accepted(headers))
                ? response.type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                        .entity(page.of(problem, headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)))
                : response.type(Problem.JSON).entity(problem.in(Locale.ENGLISH));
    }

    /** Empty if the Accept header is malformed, which may be the problem itself. */
    private static List<MediaType> accepted(HttpHeaders headers) {
        try {
            return headers.getAcceptableMediaTypes();
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }

    /** Accepted types are sorted by quality. Browsers list text/html first; JSON clients don't list it. */
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
