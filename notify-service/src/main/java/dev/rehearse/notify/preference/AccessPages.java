package dev.rehearse.notify.preference;

import dev.rehearse.edge.http.ClientAddress;
import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.site.PrivatePage;
import dev.rehearse.notify.address.EmailAddress;
import dev.rehearse.notify.language.Language;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The form to request the link to the preference page by mail. */
@Path("/access")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class AccessPages {

    private final Access access;

    AccessPages(Access access) {
        this.access = access;
    }

    @CheckedTemplate(basePath = "preference")
    static class Templates {
        private Templates() {}

        static native TemplateInstance access(String email, String wrong);

        static native TemplateInstance asked();
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance form(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        return Templates.access("", "")
                .setLocale(Language.chosen(null, acceptLanguage).locale());
    }

    /** Clients that do not accept HTML get the problem of a wrong address itself; browsers get the form again. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response ask(
            @FormParam("email") @DefaultValue("") String email,
            @Context HttpHeaders headers,
            @Context HttpServerRequest request) {
        EmailAddress address;
        try {
            address = EmailAddress.of(email);
        } catch (HttpProblem.InvalidField refused) {
            if (!String.valueOf(headers.getHeaderString(HttpHeaders.ACCEPT)).contains(MediaType.TEXT_HTML)) {
                throw refused;
            }
            var language = Language.chosen(null, headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
            var wrong =
                    String.valueOf(refused.problem().onPage(language.locale()).detail());
            return PrivatePage.of(Templates.access(email, wrong), 400, language.tag());
        }
        access.request(address, ClientAddress.of(request));
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/notify/access/asked")
                .build();
    }

    @GET
    @Path("/asked")
    @Operation(hidden = true)
    public TemplateInstance asked(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        return Templates.asked().setLocale(Language.chosen(null, acceptLanguage).locale());
    }
}
