package dev.rehearse.question;

import static dev.rehearse.question.fixture.AuthoredContent.author;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
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

/** JSON that is costly, of other types, or almost JSON, sent to the API of authors. */
@QuarkusTest
@WithTestResource(Postgres.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileJsonTest {

    private static final String PATH = "/api/author/questions";

    static Stream<String> bodies() {
        var values = Stream.of(
                "1",
                "1.9",
                "true",
                "[\"generators\"]",
                "{}",
                "NaN",
                "Infinity",
                "'generators'",
                "1e400",
                "1e2147483647",
                "9".repeat(100_000),
                "[".repeat(33) + "]".repeat(33),
                "[".repeat(50_000) + "]".repeat(50_000));
        var whole = Stream.of(
                "[".repeat(100_000),
                "{\"" + "k".repeat(200_000) + "\": 1}",
                "{\"topic\": \"generators\", /* a comment */ \"slug\": \"a\", \"markdown\": \"\"}",
                "{'topic': 'generators', 'slug': 'a', 'markdown': ''}",
                "{\"topic\": \"generators\", \"slug\": \"a\", \"markdown\": \"\"} x",
                "{\"topic\": \"generators\", \"slug\": \"a\", \"markdown\": \"\",}",
                "\uFEFF{\"topic\": \"generators\"}");
        return Stream.concat(values.map("{\"topic\": %s, \"slug\": \"a\", \"markdown\": \"\"}"::formatted), whole);
    }

    /** Sent as bytes: REST Assured indents text for its log, which takes a minute when it nests 50,000 deep. */
    @ParameterizedTest
    @MethodSource("bodies")
    void is_a_short_problem(String body) {
        var problem = author().body(body.getBytes(StandardCharsets.UTF_8))
                .post(PATH)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");

        assertThat(problem.extract().asString()).hasSizeLessThan(4_000);
    }

    @Test
    void a_field_of_another_type_is_named_with_its_value_and_the_type_that_it_has() {
        author().body("{\"topic\": {\"slug\": [1]}, \"slug\": \"a\", \"markdown\": \"\"}")
                .post(PATH)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("/topic"))
                .body("errors[0].message", equalTo("must be text, not an object"))
                .body("errors[0].value", equalTo("{\"slug\":[1]}"));
    }

    /** A kilobyte that would inflate to a megabyte: bodies are never inflated. */
    @Test
    void a_compressed_body_is_not_inflated() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var compressed = new GZIPOutputStream(bytes)) {
            compressed.write(
                    ("{\"topic\": \"generators\"" + " ".repeat(1_000_000) + "}").getBytes(StandardCharsets.UTF_8));
        }

        var answer = author().header("Content-Encoding", "gzip")
                .body(bytes.toByteArray())
                .post(PATH);

        assertThat(List.of(400, 415)).contains(answer.statusCode());
    }
}
