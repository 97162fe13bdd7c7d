package dev.rehearse.edge.session;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import jakarta.ws.rs.Path;

/**
 * The pages by which operators sign in and out, in services that set {@code rehearse.sign-in.enabled} at build time.
 */
@Path("/operator")
@EndpointDisabled(name = "rehearse.sign-in.enabled", stringValue = "false", disableIfMissing = true)
class OperatorSignInPages extends SignInPages {

    OperatorSignInPages(SignIn signIn) {
        super(signIn);
    }
}
