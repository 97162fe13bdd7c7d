package dev.rehearse.edge.site;

import dev.rehearse.edge.problem.HttpProblem;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** A response for a single reader: caches do not store it, and search engines do not index it. */
public final class PrivatePage {

    private PrivatePage() {}

    /** The page in the language that the reader prefers. */
    public static Response of(TemplateInstance page, int status, @Nullable String acceptLanguage) {
        return Response.status(status)
                .entity(page.setLocale(ReaderLanguage.preferred(acceptLanguage)).render())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header("X-Robots-Tag", "noindex")
                .build();
    }

    /** The page that says why something was refused, and when to try again where that is known. */
    public static Response of(TemplateInstance page, HttpProblem refused, @Nullable String acceptLanguage) {
        var response = Response.fromResponse(of(page, refused.problem().status(), acceptLanguage));
        refused.retryAfterSeconds().ifPresent(seconds -> response.header(HttpHeaders.RETRY_AFTER, seconds));
        return response.build();
    }

    /** With a relative address (RFC 9110, section 10.2.2), so that the service need not know its public address. */
    public static Response seeOther(String path) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, path)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
