package dev.rehearse.notify.subscription;

import dev.rehearse.edge.http.ClientAddress;
import dev.rehearse.edge.security.PrivateResponse;
import dev.rehearse.notify.ledger.Channel;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The pages behind the links in our mail. Opening one changes nothing, because mail scanners open every link; pressing
 * its button does. The button of the unsubscribe page sends the request of a mail client's one-click unsubscribe (RFC
 * 8058), plus a query parameter.
 */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@PrivateResponse
class ConsentPages {

    private final Consent consent;

    ConsentPages(Consent consent) {
        this.consent = consent;
    }

    @CheckedTemplate(basePath = "consent")
    static class Templates {
        private Templates() {}

        static native TemplateInstance confirm(String wording);

        static native TemplateInstance confirmed(String scope);

        static native TemplateInstance unsubscribe(String scope);

        static native TemplateInstance unsubscribed(String scope);
    }

    @GET
    @Path("confirm/{token}")
    @Operation(hidden = true)
    public TemplateInstance confirm(@PathParam("token") String token) {
        var view = consent.toConfirm(token);
        var page = view.status() == Subscription.Status.CONFIRMED
                ? Templates.confirmed(view.scope())
                : Templates.confirm(view.wording());
        return page.setLocale(view.language().locale());
    }

    @POST
    @Path("confirm/{token}")
    @Operation(hidden = true)
    public TemplateInstance confirmed(@PathParam("token") String token, @Context HttpServerRequest request) {
        var view = consent.confirm(token, client(request));
        return Templates.confirmed(view.scope()).setLocale(view.language().locale());
    }

    @GET
    @Path("unsubscribe/{token}")
    @Operation(hidden = true)
    public TemplateInstance unsubscribe(@PathParam("token") String token) {
        var view = consent.toUnsubscribe(token);
        var page = view.status() == Subscription.Status.UNSUBSCRIBED
                ? Templates.unsubscribed(view.scope())
                : Templates.unsubscribe(view.scope());
        return page.setLocale(view.language().locale());
    }

    /** Responds with the page, whatever the Accept header: see {@link OneClick}. */
    @POST
    @Path("unsubscribe/{token}")
    @Produces(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response unsubscribed(
            @PathParam("token") String token,
            @QueryParam("by") @Nullable String by,
            @Context HttpServerRequest request) {
        var view = consent.unsubscribe(token, "page".equals(by) ? Channel.LINK : Channel.ONE_CLICK, client(request));
        var page =
                Templates.unsubscribed(view.scope()).setLocale(view.language().locale());
        return Response.ok(page.render())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .build();
    }

    private static ClientAddress client(HttpServerRequest request) {
        return ClientAddress.of(request);
    }
}
