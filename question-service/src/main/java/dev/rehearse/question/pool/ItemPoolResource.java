package dev.rehearse.question.pool;

import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.security.Role;
import dev.rehearse.question.catalog.Catalog;
import dev.rehearse.question.catalog.Questions;
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
import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The items of a topic with their keys. Nobody but another service gets to see them before an answer is in. */
@Path("/api/item-pool")
@RunOnVirtualThread
@Tag(name = "Item pool")
class ItemPoolResource {

    private final Catalog catalog;
    private final Questions questions;
    private final ItemPools pools;

    ItemPoolResource(Catalog catalog, Questions questions, ItemPools pools) {
        this.catalog = catalog;
        this.questions = questions;
        this.pools = pools;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.SERVICE)
    @Operation(summary = "The items of a topic with key and parameters; an entity tag stands for their versions")
    @APIResponseSchema(value = ItemPool.class, responseCode = "200")
    public Response pool(@QueryParam("topic") @Nullable String topic, @Context Request request) {
        if (topic == null) {
            throw new HttpProblem.InvalidField("topic", "is missing", "");
        }
        var view = catalog.topic(topic);
        var digest = digest(view + "\n" + questions.closedVersions(topic));
        var tag = new EntityTag(digest);
        var unchanged = request.evaluatePreconditions(tag);
        var response = unchanged != null ? unchanged : Response.ok(written(pools.json(view, digest)));
        return response.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    /** Written piece by piece, as fast as it is read: however many ask at once, the pool is in memory once. */
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
