package dev.rehearse.edge.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rehearse.edge.problem.Problem;
import dev.rehearse.edge.problem.ProblemText;
import dev.rehearse.edge.problem.Violation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UnreadableBodyTest {

    private final ObjectMapper mapper = new ObjectMapper();

    private record Body(String text, List<Point> points) {}

    private record Point(double weight, @Nullable Integer number, boolean bonus) {}

    @BeforeEach
    void strict() {
        new StrictJson().customize(mapper);
    }

    @Test
    void what_is_no_json_is_named_by_its_place_also_inside_a_field() {
        assertThat(detail("{'points': [{'weight': NaN}]}")).isEqualTo(at(1, 27));
        assertThat(detail("{'text': 'a', 'points': [\n{'weight': 1,}]}")).isEqualTo(at(2, 14));
        assertThat(detail("{'text': 'a', 'text': 'b'}")).isEqualTo(at(1, 21));
    }

    @Test
    void data_after_the_body_is_no_wrong_type_of_it() {
        assertThat(detail("{'text': 'a', 'points': []} {}")).isEqualTo(at(1, 29));
    }

    @Test
    void bytes_that_are_no_text_are_said_to_be_none_also_inside_a_field() {
        assertThat(detail("{'text': '\u00ff'}".replace('\'', '"').getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(ProblemText.of("json.not-utf-8"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'text': 1.5}                            | text             | must be text, not a number            | 1.5
            {'text': true}                           | text             | must be text, not true or false       | true
            {'text': [[], {}]}                       | text             | must be text, not a list              | [[],{}]
            {'points': {'a': [1, {'b': null}]}}      | points           | must be a list, not an object         | {'a':[1,{'b':null}]}
            {'points': 'a'}                          | points           | must be a list, not text              | a
            {'points': ''}                           | points           | must be a list, not text              | ``
            {'points': [7]}                          | /points/0        | must be an object, not a number       | 7
            {'points': [{'weight': 'heavy'}]}        | /points/0/weight | must be a number, not text            | heavy
            {'points': [{'weight': '1'}]}            | /points/0/weight | must be a number, not text            | 1
            {'points': [{'bonus': 3}]}               | /points/0/bonus  | must be true or false, not a number   | 3
            {'points': [{'bonus': ''}]}              | /points/0/bonus  | must be true or false, not text       | ``
            {'points': [{'number': 1e400}]}          | /points/0/number | must be a whole number                | 1e400
            {'points': [{'number': false}]}          | /points/0/number | must be a whole number, not true or false                  | false
            {'points': [{'number': 2147483648}]}     | /points/0/number | must be a whole number from -2147483648 to 2147483647      | 2147483648
            {'points': [{'weight': null}]}           | /points/0/weight | is missing                            |
            {'points': [{'weight': 1, 'number': null}]} | /points/0/bonus  | is missing                         |
            []                                       | body             | must be an object, not a list         | []
            """)
    void a_value_of_the_wrong_type_is_named_with_the_type_that_is_right(
            String json, String field, String message, @Nullable String value) {
        var problem = problem(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));

        assertThat(problem.errors())
                .containsExactly(new Violation(
                        field, problem.errors().getFirst().message(), value == null ? null : value.replace('\'', '"')));
        assertThat(problem.errors().getFirst().message()).hasToString(message);
    }

    @Test
    void of_a_long_value_the_beginning_is_named() {
        var list = "[" + "1000,".repeat(20_000) + "1]";

        var value = problem(("{\"text\": " + list + "}").getBytes(StandardCharsets.UTF_8))
                .errors()
                .getFirst()
                .value();

        assertThat(value).isEqualTo(list.substring(0, 80) + "…");
    }

    private static ProblemText at(int line, int column) {
        return ProblemText.of("json.malformed-at", "line", line).with("column", column);
    }

    private ProblemText detail(String json) {
        return detail(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private ProblemText detail(byte[] json) {
        return Objects.requireNonNull(problem(json).detail());
    }

    private Problem problem(byte[] json) {
        var failure = catchThrowableOfType(JsonProcessingException.class, () -> mapper.readValue(json, Body.class));
        return UnreadableBody.problem(failure);
    }
}
