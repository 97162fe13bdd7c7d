package dev.rehearse.question.catalog;

import dev.rehearse.edge.http.Parameter;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One open question as JSON. */
@Path("/api/questions/{id}")
@RunOnVirtualThread
@Tag(name = "Catalog", description = "Topics, and the questions on them that can be read")
class QuestionResource {

    private final ReadableQuestions questions;

    QuestionResource(ReadableQuestions questions) {
        this.questions = questions;
    }

    @GET
    @Operation(operationId = "getQuestion", summary = "One question with its answer")
    public QuestionView question(@PathParam("id") @Schema(format = "uuid") String id) {
        return Parameter.idOf(id).flatMap(questions::byId).orElseThrow(() -> new NoSuchQuestion(id));
    }
}
