package dev.rehearse.interview.engine;

import dev.rehearse.adaptive.item.Item;
import dev.rehearse.interview.engine.ProbabilityResource.CurveRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/** Computes the information of items at abilities. */
@Path("/api/engine/information")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Engine")
class InformationResource {

    private final EngineLimit limit;

    InformationResource(EngineLimit limit) {
        this.limit = limit;
    }

    /** Fisher information of an item at an ability, per squared logit. */
    public record ItemInformation(String item, double ability, double information) {}

    /**
     * Fisher information of all items together at an ability, per squared logit.
     *
     * @param standardError of an estimate from all items, in logits; absent if they have no information
     */
    public record PoolInformation(
            double ability, double information, @Nullable Double standardError) {}

    /** The information of each item and of all together. */
    public record InformationView(List<ItemInformation> items, List<PoolInformation> together) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
    @Operation(
            operationId = "itemInformation",
            summary = "The information of items at abilities, each and together",
            description = "At most 1,000 items and abilities, and at most 10,000 of both multiplied.")
    public InformationView information(@Valid @NotNull CurveRequest request, @Context HttpServerRequest http) {
        limit.take(http, 1);
        EngineItems.check(request.items(), request.abilities());
        var items = EngineItems.pool(request.items()).items();
        return new InformationView(
                items.stream()
                        .flatMap(item -> request.abilities().stream()
                                .map(ability -> new ItemInformation(item.id(), ability, item.information(ability))))
                        .toList(),
                request.abilities().stream()
                        .map(ability -> together(items, ability))
                        .toList());
    }

    private static PoolInformation together(List<Item> items, double ability) {
        double information =
                items.stream().mapToDouble(item -> item.information(ability)).sum();
        double error = 1 / Math.sqrt(information);
        return new PoolInformation(ability, information, Double.isFinite(error) ? (Double) error : null);
    }
}
