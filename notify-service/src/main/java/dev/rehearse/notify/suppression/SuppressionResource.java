package dev.rehearse.notify.suppression;

import dev.rehearse.edge.http.Parameter;
import dev.rehearse.edge.security.Role;
import dev.rehearse.notify.address.EmailAddress;
import dev.rehearse.notify.ledger.Channel;
import dev.rehearse.notify.ledger.ConsentContext;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Suppressed addresses as JSON, for operators. */
@Path("/api/suppressions")
@RunOnVirtualThread
@RolesAllowed(Role.OPERATOR)
@Tag(name = "Suppressions", description = "Addresses that get no mail")
class SuppressionResource {

    private static final int DEFAULT_LIMIT = 50;
    private static final int HIGHEST_LIMIT = 200;

    private final Suppressions suppressions;
    private final Clock clock;

    SuppressionResource(Suppressions suppressions, Clock clock) {
        this.suppressions = suppressions;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listSuppressions",
            summary = "Suppressed addresses, a page at a time in the order of their ids")
    public SuppressionPage list(
            @QueryParam("after") @Schema(format = "uuid") @Nullable String after,
            @QueryParam("limit")
                    @Schema(implementation = Integer.class, minimum = "1", maximum = "200", defaultValue = "50")
                    @Nullable
                    String limit) {
        int size = Parameter.integer("limit", limit, 1, HIGHEST_LIMIT, DEFAULT_LIMIT);
        return SuppressionPage.of(suppressions.after(Parameter.uuid("after", after), size + 1), size);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "suppressAddress",
            summary = "Suppress an address",
            description = "It gets no mail from now on, also none that is queued. Subscriptions stay as they are. The"
                    + " answer is the suppression, the earlier one if there was one.")
    public SuppressionView add(@Valid @NotNull(message = "{field.missing}") SuppressionRequest request) {
        var key = EmailAddress.of(request.email()).key();
        suppressions.add(key, Reason.OPERATOR, context());
        return suppressions.of(key).map(SuppressionView::of).orElseThrow(NoSuchSuppression::new);
    }

    @DELETE
    @Path("/{id}")
    @ResponseStatus(204)
    @Operation(operationId = "removeSuppression", summary = "Let mail go to an address again")
    public void remove(@PathParam("id") @Schema(format = "uuid") String id) {
        var named = Parameter.idOf(id).orElseThrow(NoSuchSuppression::new);
        if (!suppressions.remove(named, context())) {
            throw new NoSuchSuppression();
        }
    }

    private ConsentContext context() {
        return new ConsentContext(clock.instant(), Channel.OPERATOR, null);
    }
}
