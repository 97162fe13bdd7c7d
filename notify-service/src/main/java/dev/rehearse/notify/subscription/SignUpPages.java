package dev.rehearse.notify.subscription;

import dev.rehearse.edge.http.ClientAddress;
import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.site.PrivatePage;
import dev.rehearse.notify.address.EmailAddress;
import dev.rehearse.notify.language.Language;
import dev.rehearse.notify.ledger.Channel;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Sign-up by the form on a topic page. */
@Path("/subscriptions")
@RunOnVirtualThread
class SignUpPages {

    /** A field that the form hides from people: programs that fill in forms fill it in. */
    private static final String HONEYPOT = "website";

    private final SignUp signUp;

    SignUpPages(SignUp signUp) {
        this.signUp = signUp;
    }

    @CheckedTemplate(basePath = "signup")
    static class Templates {
        private Templates() {}

        static native TemplateInstance asked();

        static native TemplateInstance again(String email, String scope, String wrong);
    }

    /** Clients that do not accept HTML get the problem of a wrong address itself; browsers get the form again. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response ask(
            @FormParam("email") @DefaultValue("") String email,
            @FormParam("scope") @NotBlank(message = "{field.missing}") String scope,
            @FormParam("locale") @Nullable String locale,
            @FormParam(HONEYPOT) @Nullable String filledByPrograms,
            @Context HttpHeaders headers,
            @Context HttpServerRequest request) {
        var language = Language.chosen(locale, headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        var client = ClientAddress.of(request);
        EmailAddress address;
        try {
            address = EmailAddress.of(email);
        } catch (HttpProblem.InvalidField refused) {
            if (!String.valueOf(headers.getHeaderString(HttpHeaders.ACCEPT)).contains(MediaType.TEXT_HTML)) {
                throw refused;
            }
            var wrong =
                    String.valueOf(refused.problem().onPage(language.locale()).detail());
            return PrivatePage.of(Templates.again(email, scope, wrong), 400, language.tag());
        }
        var command = new SignUpCommand(address, scope, language);
        if (filledByPrograms == null || filledByPrograms.isEmpty()) {
            signUp.accept(command, client, Channel.FORM);
        } else {
            signUp.ignore(client);
        }
        // A path, not an absolute URL: behind the gateway the service does not know its own.
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/notify/subscriptions/asked?locale=" + language.tag())
                .build();
    }

    @GET
    @Path("/asked")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance asked(
            @QueryParam("locale") @Nullable String locale,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        return Templates.asked()
                .setLocale(Language.chosen(locale, acceptLanguage).locale());
    }
}
