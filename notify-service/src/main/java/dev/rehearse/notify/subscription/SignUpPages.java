package dev.rehearse.notify.subscription;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Sign-up by the form on a topic page. */
@Path("/subscriptions")
@RunOnVirtualThread
class SignUpPages {

    private final SignUp signUp;

    SignUpPages(SignUp signUp) {
        this.signUp = signUp;
    }

    @CheckedTemplate(basePath = "signup")
    static class Templates {
        private Templates() {}

        static native TemplateInstance asked();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response ask(
            @FormParam("email") @NotBlank(message = "is missing") String email,
            @FormParam("scope") @NotBlank(message = "is missing") String scope) {
        signUp.ask(email, scope);
        // A path, not an absolute address: behind the front door we don't know our own.
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/notify/subscriptions/asked")
                .build();
    }

    @GET
    @Path("/asked")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance asked() {
        return Templates.asked();
    }
}
