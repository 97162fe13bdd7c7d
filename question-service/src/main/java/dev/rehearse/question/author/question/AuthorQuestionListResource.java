package dev.rehearse.question.author.question;

import dev.rehearse.edge.http.Parameter;
import dev.rehearse.edge.security.PrivateResponse;
import dev.rehearse.edge.security.Role;
import dev.rehearse.question.catalog.Kind;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Lists and filters the questions of authors. */
@Path("/api/author/questions")
@RunOnVirtualThread
@PrivateResponse
@RolesAllowed(Role.AUTHOR)
@Tag(name = "Authoring", description = "Topics and questions written by authors")
class AuthorQuestionListResource {

    private static final int DEFAULT_LIMIT = 50;
    private static final int HIGHEST_LIMIT = 200;

    private final AuthoredQuestions questions;

    AuthorQuestionListResource(AuthoredQuestions questions) {
        this.questions = questions;
    }

    /** The parameters of a list. */
    static class Filters {

        @QueryParam("topic")
        @Schema(description = "Slug of a topic", examples = "generators")
        @Nullable
        String topic;

        @QueryParam("status")
        @Schema(enumeration = {"draft", "in-review", "published", "retired"})
        @Nullable
        String status;

        @QueryParam("kind")
        @Schema(enumeration = {"open", "single-choice", "multiple-choice", "output", "short-answer", "order"})
        @Nullable
        String kind;

        @QueryParam("tag")
        @Schema(description = "One of its tags")
        @Nullable
        String tag;

        @QueryParam("text")
        @Schema(
                description = "Words in its topic, its name or its newest text, in any case",
                maxLength = QuestionFilter.LONGEST_TEXT)
        @Nullable
        String text;

        QuestionFilter filter() {
            var chosen = Parameter.oneOf("status", status, Status.values(), Status::word);
            return new QuestionFilter(
                    topic,
                    chosen == null ? List.of() : List.of(chosen),
                    Parameter.oneOf("kind", kind, Kind.values(), Kind::word),
                    tag,
                    text == null ? null : text.strip());
        }
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listAuthoredQuestions",
            summary = "The questions of authors, a page at a time in the order of their ids")
    public AuthoredQuestionPage list(
            @BeanParam Filters filters,
            @QueryParam("after")
                    @Schema(format = "uuid", description = "The value of next of the page before")
                    @Nullable
                    String after,
            @QueryParam("limit")
                    @Schema(implementation = Integer.class, minimum = "1", maximum = "200", defaultValue = "50")
                    @Nullable
                    String limit) {
        int size = Parameter.integer("limit", limit, 1, HIGHEST_LIMIT, DEFAULT_LIMIT);
        var found = questions.list(filters.filter(), Parameter.uuid("after", after), size + 1);
        return AuthoredQuestionPage.of(found, size);
    }
}
