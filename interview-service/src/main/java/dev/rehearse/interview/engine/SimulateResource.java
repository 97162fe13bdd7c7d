package dev.rehearse.interview.engine;

import dev.rehearse.interview.engine.Simulations.SimulationView;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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

/** Simulates a test to measure its accuracy. */
@Path("/api/engine/simulate")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Engine")
class SimulateResource {

    private static final int ANSWERS_PER_UNIT = 1000;

    private final EngineLimit limit;
    private final Simulations simulations;

    SimulateResource(EngineLimit limit, Simulations simulations) {
        this.limit = limit;
        this.simulations = simulations;
    }

    /**
     * A test and its examinees.
     *
     * @param examinees how many
     * @param abilities distribution of the examinees' abilities, which is also the prior; standard normal if absent
     * @param stopping absent if each examinee answers all items
     * @param seed of all random numbers; 0 if absent
     */
    public record SimulateRequest(
            @NotNull @Size(min = 1, max = EngineItems.MOST) List<@NotNull @Valid EngineItem> items,
            @NotNull @Min(1) @Max(10_000) Integer examinees,
            @Nullable @Valid EnginePrior abilities,
            @Nullable @Valid EngineStopping stopping,
            @Nullable Long seed) {

        /** The most answers of one simulation. */
        int answers() {
            return examinees * EngineStopping.longest(stopping, items.size());
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
    @Operation(
            operationId = "simulateTest",
            summary = "Simulates a test with examinees of known abilities: its accuracy and length",
            description =
                    "The same request gets the same result. At most 1,000 items, 10,000 examinees and 20,000 answers,"
                            + " which are the examinees times the longest test.")
    public SimulationView simulate(@Valid @NotNull SimulateRequest request, @Context HttpServerRequest http) {
        var simulation = simulations.of(request);
        limit.take(http, 1 + request.answers() / ANSWERS_PER_UNIT);
        return simulation.run();
    }
}
