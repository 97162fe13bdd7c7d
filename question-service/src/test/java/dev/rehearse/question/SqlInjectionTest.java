package dev.rehearse.question;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.testing.Postgres;
import dev.rehearse.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Conditions in SQL, one true and one false, get the same answer from each parameter: none of them is evaluated. */
@QuarkusTest
@WithTestResource(Postgres.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("thorough")
class SqlInjectionTest {

    /** A parameter of a path, with a value that finds something. */
    record Probed(String path, String parameter, String value) {}

    private static final List<String> CONDITIONS = List.of(
            "' AND '1'='%d",
            "' AND 1=%d -- ",
            "') AND ('1'='%d",
            " AND 1=%d",
            "' OR 1=%d -- ",
            "'||(SELECT CASE WHEN 1=%d THEN '' ELSE 'x' END)||'",
            "%%' AND 1=%d AND '%%'='",
            "'; SELECT CASE WHEN 1=%d THEN 1 ELSE 1/0 END; -- ",
            "' UNION SELECT CASE WHEN 1=%d THEN 1 ELSE 1/0 END -- ",
            " & 1=%d",
            "':* | !x%d");

    static Stream<Probed> parameters() {
        var search = Stream.of("/api/questions", "/search")
                .flatMap(path -> Stream.of(
                        new Probed(path, "q", "await"),
                        new Probed(path, "track", "python"),
                        new Probed(path, "topic", "asyncio"),
                        new Probed(path, "difficulty", "easy"),
                        new Probed(path, "kind", "open"),
                        new Probed(path, "tag", "await"),
                        new Probed(path, "competency", "loop"),
                        new Probed(path, "practiceTest", "true"),
                        new Probed(path, "after", "0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0a01")));
        var others = Stream.of(
                new Probed("/api/suggestions", "q", "await"),
                new Probed("/topics/asyncio", "question", "await"),
                new Probed("/topics/asyncio", "page", "1"),
                new Probed("/api/author/questions", "text", "await"),
                new Probed("/api/author/questions", "topic", "generators"),
                new Probed("/api/author/questions", "status", "draft"),
                new Probed("/api/author/questions", "tag", "await"),
                new Probed("/api/author/questions", "kind", "open"),
                new Probed("/api/author/questions", "after", "generators/one"),
                new Probed("/api/item-pool", "topic", "asyncio"));
        return Stream.concat(search, others);
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void a_condition_is_not_evaluated(Probed probed) {
        for (var condition : CONDITIONS) {
            var isTrue = answer(probed, condition.formatted(1));
            var isFalse = answer(probed, condition.formatted(2));

            assertThat(isTrue).as(condition).isEqualTo(isFalse).doesNotStartWith("5");
        }
    }

    /** Status and body, without what the body repeats of the parameter. */
    private static String answer(Probed probed, String condition) {
        var response = given().header(
                        "Authorization", Tokens.bearer(probed.path().contains("author") ? "author" : "service"))
                .queryParam(probed.parameter(), probed.value() + condition)
                .get(probed.path());
        return response.statusCode() + " " + response.asString().replaceAll("[12]", "");
    }
}
