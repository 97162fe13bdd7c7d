package dev.rehearse.interview.engine;

import dev.rehearse.adaptive.item.Item;
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
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/** Computes the probabilities of each score of items. */
@Path("/api/engine/probability")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Engine", description = "The engine and the grader of interviews as stateless functions")
class ProbabilityResource {

    private final EngineLimit limit;

    ProbabilityResource(EngineLimit limit) {
        this.limit = limit;
    }

    /**
     * Items and abilities.
     *
     * @param abilities in logits
     */
    public record CurveRequest(
            @NotNull @Size(min = 1, max = EngineItems.MOST) List<@NotNull @Valid EngineItem> items,
            @NotNull @Size(min = 1, max = EngineItems.MOST) List<@NotNull Double> abilities) {}

    /** The probabilities of all scores of an item at an ability, from score 0 up. */
    public record ScoreProbabilities(String item, double ability, List<Double> probabilities) {}

    /** The probabilities of all items at all abilities, item by item. */
    public record ProbabilityView(List<ScoreProbabilities> probabilities) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
    @Operation(
            operationId = "itemProbabilities",
            summary = "The probability of each score of items at abilities",
            description = "At most 1,000 items and abilities, and at most 10,000 of both multiplied.")
    public ProbabilityView probability(@Valid @NotNull CurveRequest request, @Context HttpServerRequest http) {
        limit.take(http, 1);
        EngineItems.check(request.items(), request.abilities());
        return new ProbabilityView(EngineItems.pool(request.items()).items().stream()
                .flatMap(item -> request.abilities().stream().map(ability -> at(item, ability)))
                .toList());
    }

    private static ScoreProbabilities at(Item item, double ability) {
        var model = item.model();
        return new ScoreProbabilities(
                item.id(),
                ability,
                IntStream.rangeClosed(0, model.maximumScore())
                        .mapToObj(score -> model.probability(score, ability))
                        .toList());
    }
}
