package dev.rehearse.edge.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rehearse.edge.problem.ProblemText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UnreadableBodyTest {

    private final ObjectMapper mapper = new ObjectMapper();

    private record Body(String text, List<Point> points) {}

    private record Point(double weight) {}

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

    private static ProblemText at(int line, int column) {
        return ProblemText.of("json.malformed-at", "line", line).with("column", column);
    }

    private ProblemText detail(String json) {
        return detail(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private ProblemText detail(byte[] json) {
        var failure = catchThrowableOfType(JsonProcessingException.class, () -> mapper.readValue(json, Body.class));
        return Objects.requireNonNull(UnreadableBody.problem(failure).detail());
    }
}
