package dev.rehearse.e2e.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Candidates of an interview-service that runs without a gateway. */
public record Candidates(Api api) {

    private static final String INTERVIEWS = "interview/api/interviews";

    /** Candidates may start more interviews from this machine than one client may otherwise. */
    public static final Map<String, String> WITHOUT_LIMIT = Map.of("REHEARSE_LIMITS_STARTS_PER_CLIENT", "100000");

    public static Candidates of(BareProduct product, HttpClient http) {
        return new Candidates(new Api(URI.create(product.url("interview-service") + "/"), http));
    }

    /** Launches the practice test that they take. */
    public void launch(String operator) {
        var answer = api.postAs(operator, "interview/api/practice-tests/asyncio/launch");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    /** Starts an interview, and returns its path. */
    public String start() {
        var answer = api.post(INTERVIEWS, Map.of("practiceTest", "asyncio"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return INTERVIEWS + "/" + Api.json(answer).get("id").asText();
    }

    /** Starts so many interviews at the same time; the statuses come when they are there. */
    public List<Future<Integer>> startAtOnce(int number) {
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        List<Future<Integer>> statuses = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            statuses.add(threads.submit(() ->
                    api.post(INTERVIEWS, Map.of("practiceTest", "asyncio")).statusCode()));
        }
        threads.shutdown();
        return statuses;
    }

    /** Answers "I don't know" until the interview is over, and returns its report. */
    public JsonNode takeToItsReport(String interview) {
        for (var view = api.get(interview); view.hasNonNull("question"); view = api.get(interview)) {
            var question = view.get("question");
            var answer = api.post(
                    interview + "/answers",
                    Map.of(
                            "position", question.get("position").asInt(),
                            "question", question.get("id").asText(),
                            "answer", List.of()));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
        return api.get(interview + "/report");
    }
}
