package dev.rehearse.edge.site;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;

/** A response that is the same for all readers. Caches may store it, and revalidate it with its entity tag. */
public final class PublicPage {

    private PublicPage() {}

    public static Response of(TemplateInstance page, Request request) {
        return of(page.render(), "text/html;charset=UTF-8", request);
    }

    /** A page in the language that the browser prefers. */
    public static Response inLanguages(TemplateInstance page, Request request) {
        return Response.fromResponse(of(page, request))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    /**
     * The page is at another path (RFC 9110, section 15.4.2). Browsers ask again each time, since the old address may
     * become that of another page.
     */
    public static Response moved(String path) {
        return Response.status(Response.Status.MOVED_PERMANENTLY)
                .header(HttpHeaders.LOCATION, path)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    /** The tag is weak, because a compressed response has other bytes (RFC 9110, section 8.8.1). */
    public static Response of(String text, String type, Request request) {
        var tag = new EntityTag(Hash.of(text.getBytes(StandardCharsets.UTF_8)), true);
        var unchanged = request.evaluatePreconditions(tag);
        var response = unchanged != null ? unchanged : Response.ok(text, MediaType.valueOf(type));
        return response.tag(tag).header(HttpHeaders.CACHE_CONTROL, "no-cache").build();
    }
}
