package dev.rehearse.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rehearse.e2e.stack.Api;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * A candidate who sends each request again, unchanged, until it is answered: an answer that was lost on its way back
 * counts once.
 */
record RetryingCandidate(Api api, AtomicInteger acknowledged) {

    private static final String INTERVIEWS = "interview/api/interviews";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int UNAVAILABLE = 503;

    private record Answer(int position, String question, List<String> given) {}

    /** Takes an interview to its end, and checks that its report has each acknowledged answer once and no other. */
    void takeAnInterview() {
        var started = untilAnswered(() -> api.post(INTERVIEWS, Map.of("practiceTest", "asyncio")), CREATED);
        var interview = INTERVIEWS + "/" + started.get("id").asText();
        var answers = new ArrayList<Answer>();
        for (var view = started; view.hasNonNull("question"); ) {
            var answer = answer(view.get("question"));
            view = untilAnswered(
                    () -> api.post(
                            interview + "/answers",
                            Map.of(
                                    "position", answer.position(),
                                    "question", answer.question(),
                                    "answer", answer.given())),
                    OK);
            answers.add(answer);
            acknowledged.incrementAndGet();
        }
        var report = untilAnswered(() -> api.response(interview + "/report"), OK);
        assertThat(report.get("answers"))
                .extracting(RetryingCandidate::reported)
                .isEqualTo(answers);
    }

    private static Answer answer(JsonNode question) {
        int position = question.get("position").asInt();
        var given = switch (question.get("kind").asText()) {
            case "output" -> "line " + position;
            default -> question.get("options").get(position % 2).get("key").asText();
        };
        return new Answer(position, question.get("id").asText(), List.of(given));
    }

    private static Answer reported(JsonNode answer) {
        var given = new ArrayList<String>();
        answer.get("given").forEach(word -> given.add(word.asText()));
        return new Answer(answer.get("position").asInt(), answer.get("question").asText(), given);
    }

    /** No answer at all and 503 are what a killed service may cost; all else must be the expected status. */
    private static JsonNode untilAnswered(Supplier<HttpResponse<String>> request, int status) {
        return await().atMost(PATIENCE)
                .until(() -> answer(request, status), Optional::isPresent)
                .orElseThrow();
    }

    private static Optional<JsonNode> answer(Supplier<HttpResponse<String>> request, int status) {
        try {
            var response = request.get();
            if (response.statusCode() == UNAVAILABLE) {
                return Optional.empty();
            }
            assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
            return Optional.of(Api.json(response));
        } catch (UncheckedIOException noAnswer) {
            return Optional.empty();
        }
    }
}
