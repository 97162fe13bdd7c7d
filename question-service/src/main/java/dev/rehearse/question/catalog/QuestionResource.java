package dev.rehearse.question.catalog;

import dev.rehearse.edge.http.Parameter;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The open questions as JSON. */
@Path("/api/questions")
@RunOnVirtualThread
@Tag(name = "Catalog", description = "Topics, and the questions on them that can be read")
class QuestionResource {

    private static final int DEFAULT_LIMIT = 50;
    private static final int HIGHEST_LIMIT = 100;

    private final Questions questions;
    private final Topics topics;

    QuestionResource(Questions questions, Topics topics) {
        this.questions = questions;
        this.topics = topics;
    }

    @GET
    @Operation(
            operationId = "listQuestions",
            summary =
                    "Questions with their answers, by topic and difficulty, a page at a time in the order of their ids")
    public QuestionPage questions(
            @QueryParam("topic") @Schema(examples = "asyncio", description = "Slug of a topic") @Nullable String topic,
            @QueryParam("difficulty") @Schema(implementation = Difficulty.class) @Nullable String difficulty,
            @QueryParam("after")
                    @Schema(format = "uuid", description = "The id that next of the page before named")
                    @Nullable
                    String after,
            @QueryParam("limit")
                    @Schema(implementation = Integer.class, minimum = "1", maximum = "100", defaultValue = "50")
                    @Nullable
                    String limit) {
        if (topic != null && topics.bySlug(topic).isEmpty()) {
            throw new NoSuchTopic(topic);
        }
        int size = Parameter.integer("limit", limit, 1, HIGHEST_LIMIT, DEFAULT_LIMIT);
        var found = questions.readableAfter(
                topic,
                Parameter.oneOf("difficulty", difficulty, Difficulty.values(), Difficulty::word),
                Parameter.uuid("after", after),
                size + 1);
        var paged = questions.onSeveralPages(found);
        return QuestionPage.of(found, size, one -> QuestionView.of(one, paged.contains(one.topic())));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getQuestion", summary = "One question with its answer")
    public QuestionView question(@PathParam("id") @Schema(format = "uuid") String id) {
        return Parameter.idOf(id)
                .flatMap(questions::readableById)
                .map(found -> QuestionView.of(
                        found, !questions.onSeveralPages(List.of(found)).isEmpty()))
                .orElseThrow(() -> new NoSuchQuestion(id));
    }
}
