package dev.rehearse.notify.subscription;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseHeader;

/**
 * The pages behind the links in our mail. Opening one changes nothing, because mail scanners open every link; pressing its
 * button does. The button of the unsubscribe page and a mail program's one click send the same request (RFC 8058).
 */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class ConsentPages {

    private static final String NO_STORE = "no-store";
    private static final String ROBOTS = "X-Robots-Tag";
    private static final String NO_INDEX = "noindex";

    private final Consent consent;

    ConsentPages(Consent consent) {
        this.consent = consent;
    }

    @CheckedTemplate(basePath = "consent")
    static class Templates {
        private Templates() {}

        static native TemplateInstance confirm(String title);

        static native TemplateInstance confirmed(String title);

        static native TemplateInstance unsubscribe(String title);

        static native TemplateInstance unsubscribed(String title);
    }

    @GET
    @Path("confirm/{token}")
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = NO_STORE)
    @ResponseHeader(name = ROBOTS, value = NO_INDEX)
    @Operation(hidden = true)
    public TemplateInstance confirm(@PathParam("token") String token) {
        return Templates.confirm(consent.toConfirm(token));
    }

    @POST
    @Path("confirm/{token}")
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = NO_STORE)
    @ResponseHeader(name = ROBOTS, value = NO_INDEX)
    @Operation(hidden = true)
    public TemplateInstance confirmed(@PathParam("token") String token) {
        return Templates.confirmed(consent.confirm(token));
    }

    @GET
    @Path("unsubscribe/{token}")
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = NO_STORE)
    @ResponseHeader(name = ROBOTS, value = NO_INDEX)
    @Operation(hidden = true)
    public TemplateInstance unsubscribe(@PathParam("token") String token) {
        return Templates.unsubscribe(consent.toUnsubscribe(token));
    }

    @POST
    @Path("unsubscribe/{token}")
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = NO_STORE)
    @ResponseHeader(name = ROBOTS, value = NO_INDEX)
    @Operation(hidden = true)
    public TemplateInstance unsubscribed(@PathParam("token") String token) {
        return Templates.unsubscribed(consent.unsubscribe(token));
    }
}
