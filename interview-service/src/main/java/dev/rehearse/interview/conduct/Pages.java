package dev.rehearse.interview.conduct;

import dev.rehearse.edge.site.ReaderLanguage;
import dev.rehearse.interview.interview.Secret;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Pages that are for one candidate alone: nobody stores them, and no search engine lists them. */
public final class Pages {

    private static final int ONE_YEAR = 60 * 60 * 24 * 365;

    private Pages() {}

    /** The path of an interview's page. */
    public static String of(Secret secret, String rest) {
        return "/interview/interviews/" + secret.text() + rest;
    }

    /** By path alone (RFC 9110, 10.2.2): what the public address is, the service need not know. */
    public static Response seeOther(String path) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, path)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** The same answer, by which the browser keeps its list of interviews. */
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

    public static Response page(TemplateInstance page, int status, @Nullable String language) {
        var locale = ReaderLanguage.preferred(language);
        return Response.status(status)
                .entity(page.setLocale(locale).render())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header("X-Robots-Tag", "noindex")
                .build();
    }
}
