package dev.rehearse.question.author.attempt;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rehearse.content.model.Question;
import dev.rehearse.content.model.Task;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The client of interview-service's grader. */
@RegisterRestClient(configKey = "grader")
@Path("/interview/api/engine/grade")
interface GraderClient {

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    Grade grade(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, AnswerToGrade answer);

    /**
     * An answer to an open question.
     *
     * @param rubric absent if the grader should derive it from the reference answer
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AnswerToGrade(
            String question,
            List<String> references,
            @Nullable List<Point> rubric,
            String answer) {

        static AnswerToGrade of(Question question, Task.Open task, String answer) {
            var points = task.rubric().stream()
                    .map(point -> new Point(
                            point.claim(), point.weight(), !point.required(), point.accepted(), point.contradictions()))
                    .toList();
            return new AnswerToGrade(
                    question.prompt(), List.of(task.answer()), points.isEmpty() ? null : points, answer);
        }
    }

    /** A claim of the rubric. */
    record Point(String claim, double weight, boolean bonus, List<String> accept, List<String> contradicts) {}

    /**
     * The score of the answer and the evidence.
     *
     * @param score 0 to 1
     * @param gradable whether the grader can judge the answer
     * @param reason why it cannot
     * @param reasonCode the same as a word; absent in responses of earlier releases
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Grade(
            double score,
            boolean gradable,
            @Nullable String reason,
            @Nullable String reasonCode,
            double confidence,
            String grader,
            List<GradedPoint> points) {}

    /**
     * The verdict on one claim.
     *
     * @param verdict heard, partly, missing or contradicted
     * @param quote the words of the answer that are the evidence
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record GradedPoint(
            String claim, String verdict, @Nullable String quote) {}
}
