package dev.rehearse.interview;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.interview.fixture.Candidate;
import dev.rehearse.interview.fixture.OtherServices;
import dev.rehearse.interview.fixture.WithOtherServices;
import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** JSON that would be expensive to process is refused early, with a short problem. */
@QuarkusTest
@WithTestResource(Postgres.class)
@WithTestResource(OtherServices.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileJsonTest extends WithOtherServices {

    private static final int LARGEST_BODY = 256 * 1024;

    static Stream<String> costly() {
        return Stream.of(
                "[".repeat(33) + "]".repeat(33),
                "{\"position\": " + "[".repeat(33) + "]".repeat(33) + "}",
                "{\"position\": " + "9".repeat(100_000) + "}",
                "{\"position\": 1e400}",
                "{\"position\": 1e2147483647}",
                "{\"" + "k".repeat(200_000) + "\": 1}",
                "{\"practiceTest\": \"" + "\\u0041".repeat(30_000) + "\"}");
    }

    @ParameterizedTest
    @MethodSource("costly")
    void is_a_short_problem(String body) {
        refused(Candidate.starts().sends(body));
        refused(starts(body.getBytes(StandardCharsets.UTF_8), "identity"));
    }

    @Test
    void a_body_over_the_limit_is_too_large() {
        var body = "{\"practiceTest\": \"" + "a".repeat(LARGEST_BODY) + "\"}";

        starts(body.getBytes(StandardCharsets.UTF_8), "identity").statusCode(413);
    }

    /** A kilobyte that would inflate to a megabyte: bodies are never inflated. */
    @Test
    void a_compressed_body_is_not_inflated() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var compressed = new GZIPOutputStream(bytes)) {
            compressed.write(
                    ("{\"practiceTest\": \"asyncio\"" + " ".repeat(1_000_000) + "}").getBytes(StandardCharsets.UTF_8));
        }

        assertThat(List.of(400, 415))
                .contains(starts(bytes.toByteArray(), "gzip").extract().statusCode());
    }

    private static void refused(ValidatableResponse answer) {
        var problem = answer.statusCode(400).contentType("application/problem+json");

        assertThat(problem.extract().asString()).hasSizeLessThan(4_000);
    }

    private static ValidatableResponse starts(byte[] body, String encoding) {
        return given().contentType(ContentType.JSON)
                .header("Content-Encoding", encoding)
                .body(body)
                .post("/api/interviews")
                .then();
    }
}
