package dev.rehearse.edge.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ParameterTest {

    private enum Colour {
        RED,
        BLUE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Test
    void values_are_read_and_absent_ones_have_a_default() {
        assertThat(Parameter.integer("limit", "007", 1, 100, 20)).isEqualTo(7);
        assertThat(Parameter.integer("limit", null, 1, 100, 20)).isEqualTo(20);
        assertThat(Parameter.oneOf("colour", "blue", Colour.values(), Colour::word))
                .isEqualTo(Colour.BLUE);
        assertThat(Parameter.oneOf("colour", null, Colour.values(), Colour::word))
                .isNull();
        assertThat(Parameter.uuid("after", "0198C0DE-0000-7000-8000-000000000001"))
                .isEqualTo(UUID.fromString("0198c0de-0000-7000-8000-000000000001"));
        assertThat(Parameter.uuid("after", null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "101", "-1", "1.0", "1e1", "9999999999", "٣"})
    void a_number_out_of_range_is_named(String text) {
        assertThatThrownBy(() -> Parameter.integer("limit", text, 1, 100, 20))
                .hasMessage("limit must be a whole number from 1 to 100");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1-1-1-1-1", "0198c0de00007000800000000000000a", "0198c0de-0000-7000-8000-00000000000g"})
    void what_is_not_a_uuid_is_named(String text) {
        assertThatThrownBy(() -> Parameter.uuid("after", text)).hasMessage("after must be a UUID");
    }

    @Test
    void an_unknown_word_is_answered_with_the_known_ones() {
        assertThatThrownBy(() -> Parameter.oneOf("colour", "Red", Colour.values(), Colour::word))
                .hasMessage("colour must be one of red, blue");
    }
}
