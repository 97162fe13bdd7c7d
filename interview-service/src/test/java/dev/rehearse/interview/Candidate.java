package dev.rehearse.interview;

import static io.restassured.RestAssured.given;

import dev.rehearse.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;

/** Somebody who takes an interview over the API. */
record Candidate(String id) {

    /** Launches the practice test on asyncio if need be, and starts an interview. */
    static Candidate starts() {
        launch("asyncio").statusCode(200);
        return new Candidate(start("asyncio").statusCode(201).extract().path("id"));
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

    /** Starts an interview from an address of the internet, as a trusted proxy tells it. */
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

    /** Answers the question at hand rightly or not at all. */
    ValidatableResponse answers(boolean rightly) {
        var question = question();
        return sends(
                question.getInt("position"),
                question.getString("id"),
                rightly ? key(question.getString("kind")) : List.of());
    }

    /** Answers until the interview is over. */
    void answersAll(boolean rightly) {
        while (looks().extract().path("question") != null) {
            answers(rightly).statusCode(200);
        }
    }

    /** The keys of the recorded items: there is one of each kind. */
    private static List<String> key(String kind) {
        return switch (kind) {
            case "single-choice" -> List.of("b");
            case "multiple-choice" -> List.of("b", "a");
            default -> List.of("1\r\n2 \r\n");
        };
    }

    ValidatableResponse finishes() {
        return given().post("/api/interviews/" + id + "/finish").then();
    }

    ValidatableResponse report() {
        return given().get("/api/interviews/" + id + "/report").then();
    }
}
