package dev.rehearse.question.pool;

import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.security.Role;
import dev.rehearse.question.catalog.Catalog;
import dev.rehearse.question.catalog.Question;
import dev.rehearse.question.catalog.Questions;
import dev.rehearse.question.markdown.Markdown;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
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
    private final Markdown markdown;

    ItemPoolResource(Catalog catalog, Questions questions, Markdown markdown) {
        this.catalog = catalog;
        this.questions = questions;
        this.markdown = markdown;
    }

    @GET
    @RolesAllowed(Role.SERVICE)
    @Operation(summary = "The items of a topic with key and parameters; an entity tag stands for their versions")
    @APIResponseSchema(value = ItemPool.class, responseCode = "200")
    public Response pool(@QueryParam("topic") @Nullable String topic, @Context Request request) {
        if (topic == null) {
            throw new HttpProblem.InvalidField("topic", "is missing", "");
        }
        var view = catalog.topic(topic);
        List<Question> closed = questions.closed(topic);
        var tag = new EntityTag(digest(view + "\n" + versions(closed)));
        var unchanged = request.evaluatePreconditions(tag);
        var response = unchanged != null ? unchanged : Response.ok(new ItemPool(view, items(closed)));
        return response.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    private static List<?> versions(List<Question> closed) {
        return closed.stream()
                .map(question -> List.of(question.id(), question.version()))
                .toList();
    }

    private static String digest(String text) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha256);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private List<PooledItem> items(List<Question> closed) {
        return closed.stream()
                .map(question -> PooledItem.of(question, markdown::html))
                .toList();
    }
}
