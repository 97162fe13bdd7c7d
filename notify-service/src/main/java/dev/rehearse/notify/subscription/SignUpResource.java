package dev.rehearse.notify.subscription;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Sign-up as JSON. */
@Path("/api/subscriptions")
@RunOnVirtualThread
@Tag(name = "Sign-up")
class SignUpResource {

    private final SignUp signUp;

    SignUpResource(SignUp signUp) {
        this.signUp = signUp;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(202)
    @Operation(
            summary = "Ask for one mail when a practice test launches",
            description =
                    "The answer is the same whether or not the address is known. A confirmation is mailed, at most"
                            + " once in ten minutes for an address and scope, and five times a day for an address.")
    public SignUpAccepted ask(@Valid @NotNull(message = "is missing") SignUpRequest request) {
        signUp.ask(request.email(), request.scope());
        return SignUpAccepted.ANSWER;
    }
}
