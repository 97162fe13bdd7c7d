package dev.rehearse.interview.interview;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.interview.fixture.Candidate;
import dev.rehearse.interview.fixture.OtherServices;
import dev.rehearse.interview.fixture.WithOtherServices;
import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests to interviews that do not exist: the response is always the same, and reveals nothing. */
@QuarkusTest
@WithTestResource(Postgres.class)
@WithTestResource(OtherServices.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class UnknownInterviewTest extends WithOtherServices {

    private static final String QUESTION = "0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0fff";
    private static final String ANSWER = "{\"position\": 1, \"question\": \"" + QUESTION + "\", \"answer\": []}";
    private static final String FORM = "position=1&question=" + QUESTION + "&answer=a&hint=1";

    /** One that never existed, one that is malformed, and the id of something else. */
    private static final List<String> GUESSED = List.of("AAAAAAAAAAAAAAAAAAAAAA", "not-a-secret", QUESTION);

    @TestHTTPResource(value = "/openapi", management = true)
    URI description;

    /** A request; in its path, ID stands for the interview. */
    record Request(String method, String path, String body) {

        Response of(String id, String type, String accepted) {
            var request = given().redirects().follow(false).accept(accepted);
            return (method.equals("GET") ? request : request.contentType(type).body(body))
                    .request(method, path.replace("ID", id));
        }
    }

    static Stream<Request> operations() {
        var interview = "/api/interviews/ID";
        return Stream.of(
                new Request("GET", interview, ""),
                new Request("DELETE", interview, ""),
                new Request("POST", interview + "/answers", ANSWER),
                new Request("GET", interview + "/assessment-result", ""),
                new Request("PUT", interview + "/draft", ANSWER),
                new Request("POST", interview + "/finish", ""),
                new Request("POST", interview + "/hints", "{\"position\": 1, \"number\": 1}"),
                new Request("GET", interview + "/report", ""));
    }

    static Stream<Request> pages() {
        var interview = "/interviews/ID";
        return Stream.of(
                new Request("GET", interview, ""),
                new Request("GET", interview + "/answers/1", ""),
                new Request("GET", interview + "/report", ""),
                new Request("GET", interview + "/delete", ""),
                new Request("GET", "/shared/ID", ""),
                new Request("POST", interview + "/answers", FORM),
                new Request("POST", interview + "/hints", FORM),
                new Request("POST", interview + "/finish", ""),
                new Request("POST", interview + "/delete", ""),
                new Request("POST", interview + "/report/judgement", FORM),
                new Request("POST", interview + "/report/share", ""),
                new Request("POST", interview + "/report/unshare", ""),
                new Request("POST", interview + "/report/retry", ""),
                new Request("POST", interview + "/report/drill", ""));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void the_api_answers_all_alike(Request request) {
        assertAllAlike(request, "application/json", "*/*", "application/problem+json");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void pages_answer_all_alike(Request request) {
        assertAllAlike(request, "application/x-www-form-urlencoded", "text/html", "text/html");
    }

    private static void assertAllAlike(Request request, String type, String accepted, String answered) {
        var deleted = Candidate.starts();
        deleted.deletes().statusCode(204);

        Set<String> bodies = Stream.concat(GUESSED.stream(), Stream.of(deleted.id()))
                .map(id -> request.of(id, type, accepted)
                        .then()
                        .statusCode(404)
                        .contentType(answered)
                        .extract()
                        .asString()
                        .replace(id, "ID"))
                .collect(Collectors.toSet());

        assertThat(bodies).hasSize(1);
    }

    @Test
    void each_operation_on_an_interview_is_among_them() {
        Map<String, Object> paths =
                given().accept("application/json").get(description).path("paths");

        assertThat(paths.keySet().stream().filter(path -> path.startsWith("/interview/api/interviews/{id}")))
                .containsExactlyInAnyOrderElementsOf(operations()
                        .map(request -> "/interview" + request.path().replace("ID", "{id}"))
                        .collect(Collectors.toSet()));
    }
}
