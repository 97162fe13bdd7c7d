package dev.rehearse.interview;

import static io.restassured.RestAssured.given;

import dev.rehearse.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** A client that takes an interview over the API. */
record Candidate(String id) {

    /** Launches the practice test on asyncio if need be, and starts an interview. */
    static Candidate starts() {
        launch("asyncio").statusCode(200);
        return new Candidate(start("asyncio").statusCode(201).extract().path("id"));
    }

    /** As {@link #starts}, with more fields. */
    static Candidate startsWith(Map<String, Object> more) {
        launch("asyncio").statusCode(200);
        var start = new HashMap<String, Object>(more);
        start.put("practiceTest", "asyncio");
        return new Candidate(given().contentType(ContentType.JSON)
                .body(start)
                .post("/api/interviews")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    ValidatableResponse takesHint(int number) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("position", question().getInt("position"), "number", number))
                .post("/api/interviews/" + id + "/hints")
                .then();
    }

    ValidatableResponse replies(String question, int followUp, String reply) {
        return sends(Map.of(
                "position",
                1,
                "question",
                question,
                "followUp",
                followUp,
                "answer",
                reply.isEmpty() ? List.of() : List.of(reply)));
    }

    ValidatableResponse keeps(int position, String question, List<String> answer) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("position", position, "question", question, "answer", answer))
                .put("/api/interviews/" + id + "/draft")
                .then();
    }

    static ValidatableResponse launch(String practiceTest) {
        return given().header("Authorization", Tokens.bearer("operator"))
                .post("/api/practice-tests/" + practiceTest + "/launch")
                .then();
    }

    static ValidatableResponse start(String practiceTest) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("practiceTest", practiceTest))
                .post("/api/interviews")
                .then();
    }

    /** Starts an interview from a public address, as a trusted proxy forwards it. */
    static ValidatableResponse startFrom(String client) {
        return given().contentType(ContentType.JSON)
                .header("X-Forwarded-For", client)
                .body(Map.of("practiceTest", "asyncio"))
                .post("/api/interviews")
                .then();
    }

    ValidatableResponse deletes() {
        return given().delete("/api/interviews/" + id).then();
    }

    ValidatableResponse looks() {
        return given().get("/api/interviews/" + id).then();
    }

    JsonPath question() {
        return looks().statusCode(200).extract().jsonPath().setRootPath("question");
    }

    ValidatableResponse sends(Object position, Object question, Object answer) {
        return sends(Map.of("position", position, "question", question, "answer", answer));
    }

    ValidatableResponse sends(Object body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/interviews/" + id + "/answers")
                .then();
    }

    /** Answers the current question rightly or not at all. */
    ValidatableResponse answers(boolean rightly) {
        var question = question();
        return sends(question.getInt("position"), question.getString("id"), rightly ? key(question) : List.of());
    }

    /** Answers until the interview is over. */
    void answersAll(boolean rightly) {
        while (looks().extract().path("question") != null) {
            answers(rightly).statusCode(200);
        }
    }

    /** Answers until the interview is over, each question rightly with this probability. */
    void answersAll(RandomGenerator random, double right) {
        boolean isOver = false;
        while (!isOver) {
            var answered = answers(random.nextDouble() < right).statusCode(200);
            isOver = answered.extract().path("question") == null;
        }
    }

    /** The right answers of the recorded items, of which there is one of each kind; options are shuffled. */
    private static List<String> key(JsonPath question) {
        return switch (question.getString("kind")) {
            case "single-choice" -> letters(question, "one, as");
            case "multiple-choice" -> letters(question, "a task runs a coroutine", "a task can be cancelled");
            case "order" -> letters(question, "Cancel the tasks", "Close asynchronous", "Close the executor");
            case "short-answer" -> List.of(" Asyncio.run ");
            case "output" -> List.of("1\r\n2 \r\n");
            default ->
                List.of("The coroutine is suspended until the awaitable is done. The event loop runs other tasks"
                        + " meanwhile. It names the event loop.");
        };
    }

    /** The letters of the options that begin with these texts, in this order. */
    static List<String> letters(JsonPath question, String... beginnings) {
        List<Map<String, Object>> options = question.getList("options");
        return Stream.of(beginnings)
                .map(beginning -> options.stream()
                        .filter(option -> String.valueOf(option.get("text")).contains(beginning))
                        .map(option -> String.valueOf(option.get("key")))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    ValidatableResponse finishes() {
        return given().post("/api/interviews/" + id + "/finish").then();
    }

    ValidatableResponse report() {
        return given().get("/api/interviews/" + id + "/report").then();
    }
}
