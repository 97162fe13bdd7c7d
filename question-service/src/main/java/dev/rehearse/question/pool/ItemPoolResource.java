package dev.rehearse.question.pool;

import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.security.Role;
import dev.rehearse.question.catalog.Catalog;
import dev.rehearse.question.catalog.Questions;
import dev.rehearse.question.parameters.CalibratedItems;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The items of one topic or of several with their keys, only for other services: candidates see keys only after their
 * answers.
 */
@Path("/api/item-pool")
@RunOnVirtualThread
@Tag(name = "Item pool", description = "Items with their keys, for interview-service only")
class ItemPoolResource {

    /** Requests wait here without a database connection, so that the request that builds a pool gets one. */
    private static final int ANSWERED_AT_ONCE = 4;

    private static final int MOST_TOPICS = 20;

    /** Version of the JSON. Increase it when items of the same versions are written differently. */
    private static final String FORM = "4";

    private final Semaphore answering = new Semaphore(ANSWERED_AT_ONCE);
    private final Catalog catalog;
    private final Questions questions;
    private final CalibratedItems calibrated;
    private final ItemPools pools;

    ItemPoolResource(Catalog catalog, Questions questions, CalibratedItems calibrated, ItemPools pools) {
        this.catalog = catalog;
        this.questions = questions;
        this.calibrated = calibrated;
        this.pools = pools;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.SERVICE)
    @Operation(
            operationId = "getItemPool",
            summary =
                    "The items of topics with key and parameters; an entity tag stands for their versions and parameters",
            description =
                    "Of several topics, competencies are named topic/id, and the items come topic by topic."
                            + " The parameters are those of a calibration of the published version, or of its author's judgement.")
    @APIResponse(
            responseCode = "200",
            description = "The items",
            headers =
                    @Header(
                            name = HttpHeaders.ETAG,
                            description = "Stands for the versions and the parameters of the items",
                            schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ItemPool.class)))
    @APIResponse(responseCode = "304", description = "The items are those of If-None-Match")
    public Response pool(
            @QueryParam("topic")
                    @Parameter(
                            required = true,
                            description = "Slug of a topic, or of 20 at most, joined by commas",
                            example = "asyncio")
                    @Nullable
                    String topic,
            @Context Request request) {
        if (topic == null) {
            throw new HttpProblem.InvalidField("topic", "field.missing", "");
        }
        var asked = Arrays.stream(topic.split(",", -1)).distinct().sorted().toList();
        if (asked.size() > MOST_TOPICS) {
            throw new HttpProblem.InvalidField("topic", "field.see-api", topic);
        }
        answering.acquireUninterruptibly();
        try {
            return answer(asked, request);
        } finally {
            answering.release();
        }
    }

    private Response answer(List<String> topics, Request request) {
        var views = topics.stream().map(catalog::topic).toList();
        var versions = topics.stream().map(questions::versions).toList();
        var parameters = calibrated.ofTopics(topics);
        var digest = digest(FORM + "\n" + views + "\n" + versions + "\n" + parameters);
        var tag = new EntityTag(digest);
        var unchanged = request.evaluatePreconditions(tag);
        var response = unchanged != null ? unchanged : Response.ok(written(pools.json(views, parameters, digest)));
        return response.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    /** Streams the pool as fast as the client reads, so that concurrent requests share one copy in memory. */
    private static StreamingOutput written(byte[] json) {
        return output -> output.write(json);
    }

    private static String digest(String text) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha256);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
