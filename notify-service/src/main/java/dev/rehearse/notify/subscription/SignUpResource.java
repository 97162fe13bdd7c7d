package dev.rehearse.notify.subscription;

import dev.rehearse.edge.http.ClientAddress;
import dev.rehearse.notify.address.EmailAddress;
import dev.rehearse.notify.language.Language;
import dev.rehearse.notify.ledger.Channel;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Sign-up as JSON. */
@Path("/api/subscriptions")
@RunOnVirtualThread
@Tag(name = "Sign-up", description = "Asking for mail about a topic, by double opt-in")
class SignUpResource {

    private final SignUp signUp;

    SignUpResource(SignUp signUp) {
        this.signUp = signUp;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(202)
    @Operation(
            operationId = "signUp",
            summary = "Ask for one mail when a practice test launches",
            description =
                    "The answer is the same whether or not the address is known. A confirmation is mailed, at most"
                            + " once in ten minutes for an address and scope, and five times a day for an address."
                            + " Who asks too often gets 429 and Retry-After, whatever the address.")
    @APIResponse(
            responseCode = "202",
            description = "A confirmation is mailed, if one is due",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SignUpAccepted.class)))
    public SignUpAccepted ask(
            @Valid @NotNull(message = "{field.missing}") SignUpRequest wanted,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) @Nullable String acceptLanguage,
            @Context HttpServerRequest request) {
        var language = Language.chosen(wanted.locale(), acceptLanguage);
        var client = ClientAddress.of(request);
        signUp.accept(
                new SignUpCommand(EmailAddress.of(wanted.email()), wanted.scope(), language), client, Channel.API);
        return SignUpAccepted.ANSWER;
    }
}
