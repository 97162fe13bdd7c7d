package dev.rehearse.edge.session;

import dev.rehearse.edge.security.PrivateResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The pages to sign in and out. Subclasses set their path by {@code @Path}, below {@code rehearse.sign-in.home}. */
@Produces(MediaType.TEXT_HTML)
public abstract class SignInPages {

    private final SignIn signIn;

    protected SignInPages(SignIn signIn) {
        this.signIn = signIn;
    }

    @GET
    @Path("/sign-in")
    @RunOnVirtualThread
    @PrivateResponse
    @Operation(hidden = true)
    public Response form(@Context HttpHeaders headers) {
        return signIn.form(headers);
    }

    @POST
    @Path("/sign-in")
    @RunOnVirtualThread
    @PrivateResponse
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response signIn(String form, @Context UriInfo address, @Context HttpHeaders headers) {
        return signIn.signIn(form, address, headers);
    }

    @POST
    @Path("/sign-out")
    @RunOnVirtualThread
    @PrivateResponse
    @Operation(hidden = true)
    public Response signOut(@Context HttpHeaders headers) {
        return signIn.signOut(headers);
    }
}
