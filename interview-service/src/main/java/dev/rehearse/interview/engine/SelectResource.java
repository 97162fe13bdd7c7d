package dev.rehearse.interview.engine;

import dev.rehearse.adaptive.Step;
import dev.rehearse.adaptive.TestProcedure;
import dev.rehearse.adaptive.ability.AbilityGrid;
import dev.rehearse.adaptive.ability.ExpectedAPosteriori;
import dev.rehearse.interview.engine.EstimateResource.EstimateView;
import dev.rehearse.interview.interview.EndReason;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;

/** Selects the next item of a test. */
@Path("/api/engine/select")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Engine")
class SelectResource {

    private final EngineLimit limit;

    SelectResource(EngineLimit limit) {
        this.limit = limit;
    }

    /**
     * Items, the scores on some of them, and when the test ends.
     *
     * @param responses in the order given
     * @param prior standard normal if absent
     * @param stopping absent if only running out of items ends it
     * @param seed breaks ties between equally informative items; 0 if absent
     */
    public record SelectRequest(
            @NotNull @Size(min = 1, max = EngineItems.MOST) List<@NotNull @Valid EngineItem> items,
            @NotNull @Size(max = EngineItems.MOST) List<@NotNull @Valid EngineResponse> responses,
            @Nullable @Valid EnginePrior prior,
            @Nullable @Valid EngineStopping stopping,
            @Nullable Long seed) {}

    /**
     * The next step of a test.
     *
     * @param item to ask next; absent when the test is over
     * @param information of that item at the ability, per squared logit; absent when the test is over
     * @param tied how many items are equally informative, this one included; absent when the test is over
     * @param endReason why the test is over; absent while it goes on
     * @param estimate after the responses
     */
    public record SelectView(
            @Nullable String item,
            @Nullable Double information,
            @Nullable Integer tied,
            @Nullable EndReason endReason,
            EstimateView estimate) {

        static SelectView of(Step step) {
            return switch (step) {
                case Step.Administer(var item, var estimate, var reason) ->
                    new SelectView(item.id(), reason.information(), reason.tied(), null, EstimateView.of(estimate));
                case Step.Stop(var reason, var estimate) ->
                    new SelectView(null, null, null, EndReason.of(reason), EstimateView.of(estimate));
            };
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
    @Operation(
            operationId = "selectItem",
            summary = "Selects the next item, or tells why the test is over",
            description =
                    "The item with most Fisher information at the ability (EAP). The same request gets the same item."
                            + " At most 1,000 items.")
    public SelectView select(@Valid @NotNull SelectRequest request, @Context HttpServerRequest http) {
        limit.take(http, 1);
        var pool = EngineItems.pool(request.items());
        var responses = EngineItems.responses(pool, request.responses());
        var test = TestProcedure.over(pool)
                .estimator(new ExpectedAPosteriori(EnginePrior.of(request.prior()), AbilityGrid.STANDARD))
                .stopWhen(EngineStopping.rules(request.stopping()))
                .seed(request.seed() == null ? 0 : request.seed())
                .build();
        return SelectView.of(test.next(responses));
    }
}
