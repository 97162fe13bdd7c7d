package dev.rehearse.edge.body;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rehearse.edge.problem.HttpProblem;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FormRulesTest {

    private static void check(String form) {
        FormRules.check(form.getBytes(ISO_8859_1), UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a=", "&", "a=b&a=c", "a=%C3%A9+%0D%0A", "a=b=c", "%41=1", "a=\u00c3\u00a9"})
    void a_form_of_text_is_taken(String form) {
        assertThatCode(() -> check(form)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "a=%, a",
        "b=1&a=x%zz, a",
        "a=%0, a",
        "a=%00, a",
        "a=%C3%28&b=1, a",
        "a=%ED%A0%80, a",
        "%zz=1, body",
        "a%0Ab=%, body",
        "%, body",
        "=, body",
        "=a, body",
        "a=b&=&c=d, body",
        "a=%FF, a"
    })
    void the_field_that_is_no_text_is_named_and_not_quoted(String form, String field) {
        assertThatThrownBy(() -> check(form)).isInstanceOfSatisfying(HttpProblem.InvalidField.class, refused -> {
            var violation = refused.problem().errors().getFirst();
            assertThat(violation.field()).isEqualTo(field);
            assertThat(violation.value()).isNull();
        });
    }

    @Test
    void more_fields_than_any_form_has_are_refused() {
        assertThatThrownBy(() -> check("a&".repeat(1000))).isInstanceOf(HttpProblem.InvalidField.class);
    }
}
