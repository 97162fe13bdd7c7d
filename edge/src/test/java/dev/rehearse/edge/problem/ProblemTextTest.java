package dev.rehearse.edge.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProblemTextTest {

    @Test
    void it_is_worded_in_the_language_of_the_reader_and_else_in_english() {
        var text = ProblemText.of("body.too-long", "longest", 262144);

        assertThat(text.in(Locale.ENGLISH)).isEqualTo("The body may be at most 262144 bytes long.");
        assertThat(text.in(Locale.GERMAN)).isEqualTo("Die Anfrage darf höchstens 262144 Bytes lang sein.");
        assertThat(text.in(Locale.FRENCH)).isEqualTo(text.toString()).isEqualTo(text.in(Locale.ENGLISH));
    }

    @Test
    void pages_write_whole_numbers_as_their_language_does() {
        var length = ProblemText.of("field.length", "min", 1).with("max", 262_144L);
        var field = ProblemText.of("invalid.value", "field", ProblemText.literal("answer"))
                .with("value", "20000")
                .with("message", length);

        assertThat(field.onPage(Locale.ENGLISH)).isEqualTo("answer \"20000\" must be 1 to 262,144 characters long");
        assertThat(field.onPage(Locale.GERMAN)).isEqualTo("answer „20000“ muss 1 bis 262.144 Zeichen lang sein");
        assertThat(field).hasToString("answer \"20000\" must be 1 to 262144 characters long");
    }

    @Test
    void an_argument_is_shown_as_it_is() {
        var text = ProblemText.of("field.one-of", "words", "$1, {words}, \\");

        assertThat(text).hasToString("must be one of $1, {words}, \\");
    }

    @Test
    void fields_are_named_in_sentences() {
        var errors = List.of(
                Violation.of("body", "field.missing"),
                Violation.of(
                        "limit", ProblemText.of("field.integer", "lowest", 1).with("highest", 100)));

        var detail = Violations.detail(errors);

        assertThat(detail).hasToString("body is missing; limit must be a whole number from 1 to 100");
        assertThat(detail.in(Locale.GERMAN))
                .isEqualTo("Der Inhalt der Anfrage fehlt; limit muss eine ganze Zahl von 1 bis 100 sein.");
    }

    @Test
    void a_status_without_a_title_of_its_own_has_that_of_its_class() {
        assertThat(Problem.of(404).title()).hasToString("Not found");
        assertThat(Problem.of(418).title()).hasToString("Request refused");
        assertThat(Problem.of(507).title()).hasToString("Internal error");
    }

    @Test
    void a_rejected_value_is_shortened_between_characters() {
        var value = "x".repeat(79) + "😀😀";

        assertThat(new Violation("name", "field.form", value).value()).isEqualTo("x".repeat(79) + "…");
    }
}
