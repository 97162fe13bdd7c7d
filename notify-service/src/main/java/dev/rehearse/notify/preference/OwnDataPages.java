package dev.rehearse.notify.preference;

import dev.rehearse.edge.security.PrivateResponse;
import dev.rehearse.notify.link.Links;
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

/** The pages for exporting and erasing one's personal data (GDPR, articles 15, 17 and 20). */
@Path("/preferences/{token}/data")
@RunOnVirtualThread
@PrivateResponse
class OwnDataPages {

    private final Preferences preferences;
    private final Links links;
    private final PersonalData personalData;
    private final Eraser eraser;

    OwnDataPages(Preferences preferences, Links links, PersonalData personalData, Eraser eraser) {
        this.preferences = preferences;
        this.links = links;
        this.personalData = personalData;
        this.eraser = eraser;
    }

    @CheckedTemplate(basePath = "preference")
    static class Templates {
        private Templates() {}

        static native TemplateInstance erase(PreferencesView view);

        static native TemplateInstance erased();
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @ResponseHeader(name = HttpHeaders.CONTENT_DISPOSITION, value = "attachment; filename=\"rehearse.json\"")
    @Operation(hidden = true)
    public String export(@PathParam("token") String token) {
        preferences.of(token);
        return personalData.of(links.preferences(token));
    }

    @GET
    @Path("erase")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance erase(@PathParam("token") String token) {
        var view = preferences.of(token);
        return Templates.erase(view).setLocale(view.language().locale());
    }

    @POST
    @Path("erase")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance erased(@PathParam("token") String token) {
        var language = preferences.of(token).language();
        eraser.erase(token);
        return Templates.erased().setLocale(language.locale());
    }
}
