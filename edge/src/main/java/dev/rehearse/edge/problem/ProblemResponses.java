package dev.rehearse.edge.problem;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
        var page = page(
                problem,
                headers.getRequestHeader(HttpHeaders.ACCEPT),
                headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return page.isPresent()
                ? response.type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8")).entity(page.get())
                : response.type(Problem.JSON).entity(problem.in(Locale.ENGLISH));
    }

    /** The page for a client that prefers one; empty for others, which get JSON. */
    public Optional<String> page(Problem problem, List<String> accept, @Nullable String acceptLanguage) {
        return PreferredForm.isPage(accept) ? Optional.of(page.of(problem, acceptLanguage)) : Optional.empty();
    }
}
