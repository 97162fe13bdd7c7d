package dev.rehearse.notify.preference;

import dev.rehearse.edge.http.ClientAddress;
import dev.rehearse.edge.http.Parameter;
import dev.rehearse.edge.security.PrivateResponse;
import dev.rehearse.notify.language.Language;
import dev.rehearse.notify.link.NoSuchLink;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The preference page. Its signed link proves ownership of the mailbox: no login, no cookie. Opening changes nothing;
 * each button leads back to the page.
 */
@Path("/preferences/{token}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@PrivateResponse
class PreferencePages {

    private static final int HIGHEST_ROUND = 999_999_999;

    private final Preferences preferences;

    PreferencePages(Preferences preferences) {
        this.preferences = preferences;
    }

    @CheckedTemplate(basePath = "preference")
    static class Templates {
        private Templates() {}

        static native TemplateInstance preferences(PreferencesView view);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance page(@PathParam("token") String token) {
        var view = preferences.of(token);
        return Templates.preferences(view).setLocale(view.language().locale());
    }

    @POST
    @Path("{subscription}/off")
    @Operation(hidden = true)
    public Response off(
            @PathParam("token") String token,
            @PathParam("subscription") String subscription,
            @Context HttpServerRequest request) {
        preferences.switchOff(token, id(subscription), client(request));
        return back(token);
    }

    @POST
    @Path("{subscription}/on")
    @Operation(hidden = true)
    public Response on(
            @PathParam("token") String token,
            @PathParam("subscription") String subscription,
            @FormParam("round") @NotNull(message = "{field.missing}") String round,
            @Context HttpServerRequest request) {
        int seen = Parameter.integer("round", round, 1, HIGHEST_ROUND, 1);
        preferences.switchOn(token, id(subscription), seen, client(request));
        return back(token);
    }

    @POST
    @Path("unsubscribe")
    @Operation(hidden = true)
    public Response unsubscribe(@PathParam("token") String token, @Context HttpServerRequest request) {
        preferences.unsubscribe(token, client(request));
        return back(token);
    }

    @POST
    @Path("language")
    @Operation(hidden = true)
    public Response language(
            @PathParam("token") String token,
            @FormParam("locale") @NotNull(message = "{field.missing}") String locale) {
        preferences.speak(token, Language.of(locale));
        return back(token);
    }

    private static Response back(String token) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/notify/preferences/" + token)
                .build();
    }

    private static UUID id(String text) {
        return Parameter.idOf(text).orElseThrow(NoSuchLink::toSettings);
    }

    private static ClientAddress client(HttpServerRequest request) {
        return ClientAddress.of(request);
    }
}
