package dev.rehearse.question.author.page;

import dev.rehearse.edge.security.PrivateResponse;
import dev.rehearse.edge.session.SignIn;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The pages by which authors sign in and out. */
@Path("/author")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@PrivateResponse
class AuthorSignInPages {

    private final SignIn signIn;

    AuthorSignInPages(SignIn signIn) {
        this.signIn = signIn;
    }

    @GET
    @Path("/sign-in")
    @Operation(hidden = true)
    public Response form() {
        return signIn.form();
    }

    @POST
    @Path("/sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response signIn(@FormParam("token") @Nullable String token, @Context HttpHeaders headers) {
        return signIn.signIn(token, headers);
    }

    @POST
    @Path("/sign-out")
    @Operation(hidden = true)
    public Response signOut(@Context HttpHeaders headers) {
        return signIn.signOut(headers);
    }
}
