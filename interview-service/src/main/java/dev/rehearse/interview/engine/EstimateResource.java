package dev.rehearse.interview.engine;

import dev.rehearse.adaptive.ability.AbilityEstimate;
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

/** Estimates an ability from responses. */
@Path("/api/engine/estimate")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Engine")
class EstimateResource {

    private static final double CONFIDENCE = 0.95;

    private final EngineLimit limit;

    EstimateResource(EngineLimit limit) {
        this.limit = limit;
    }

    /**
     * Items and the scores on them.
     *
     * @param responses in the order given; an item without one is ignored
     * @param estimator EAP if absent
     * @param prior of EAP and MAP; standard normal if absent
     */
    public record EstimateRequest(
            @NotNull @Size(min = 1, max = EngineItems.MOST) List<@NotNull @Valid EngineItem> items,
            @NotNull @Size(max = EngineItems.MOST) List<@NotNull @Valid EngineResponse> responses,
            @Nullable EngineEstimator estimator,
            @Nullable @Valid EnginePrior prior) {}

    /**
     * An ability in logits with its standard error.
     *
     * @param standardError absent if there is no evidence
     * @param lower end of the 95 percent interval; absent if there is none
     * @param upper end of the 95 percent interval; absent if there is none
     */
    public record EstimateView(
            double ability,
            @Nullable Double standardError,
            @Nullable Double lower,
            @Nullable Double upper) {

        static EstimateView of(AbilityEstimate estimate) {
            if (!Double.isFinite(estimate.standardError())) {
                return new EstimateView(estimate.ability(), null, null, null);
            }
            var interval = estimate.interval(CONFIDENCE);
            return new EstimateView(estimate.ability(), estimate.standardError(), interval.lower(), interval.upper());
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
    @Operation(
            operationId = "estimateAbility",
            summary = "Estimates an ability from responses, with its standard error and 95 percent interval",
            description = "At most 1,000 items.")
    public EstimateView estimate(@Valid @NotNull EstimateRequest request, @Context HttpServerRequest http) {
        limit.take(http, 1);
        var pool = EngineItems.pool(request.items());
        var responses = EngineItems.responses(pool, request.responses());
        var estimator = request.estimator() == null ? EngineEstimator.EXPECTED_A_POSTERIORI : request.estimator();
        return EstimateView.of(estimator.with(EnginePrior.of(request.prior())).estimate(pool.scored(responses)));
    }
}
