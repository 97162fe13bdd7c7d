package dev.rehearse.edge.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Constraints without a message of their own have one in each language. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConstraintMessagesTest {

    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    private record Wrong(
            @NotNull String missing,
            @NotBlank String blank,
            @Size(min = 3) String shortText,
            @Size(max = 3) String longText,
            @Size(min = 2, max = 3) String text,
            @Size(min = 3) List<String> few,
            @Size(max = 1) List<@NotNull String> many,
            @Size(min = 3, max = 4) List<String> entries,
            @Min(2) int low,
            @Max(0) int high,
            @DecimalMin("0.5") double lowDecimal,
            @DecimalMax("0.5") double highDecimal,
            @DecimalMin(value = "0", inclusive = false) double zero,
            @DecimalMax(value = "1", inclusive = false) double one,
            @Pattern(regexp = "[a-z]+") String form,
            @Email String other) {}

    @SuppressWarnings("NullAway") // constraints are there for the nulls of others
    private static final Wrong WRONG = new Wrong(
            null,
            " ",
            "ab",
            "abcd",
            "a",
            List.of("a", "b"),
            Arrays.asList("a", null),
            List.of("a", "b"),
            1,
            1,
            0.4,
            0.6,
            0,
            1,
            "1",
            "@");

    private static Map<String, String> messages(Locale language) {
        return VALIDATOR.validate(WRONG).stream()
                .collect(Collectors.toMap(
                        violation -> violation.getPropertyPath().toString(),
                        violation -> Violations.message(violation).in(language)));
    }

    @Test
    void in_english() {
        assertThat(messages(Locale.ENGLISH))
                .isEqualTo(Map.ofEntries(
                        Map.entry("missing", "is missing"),
                        Map.entry("blank", "is empty"),
                        Map.entry("shortText", "must be at least 3 characters long"),
                        Map.entry("longText", "may be at most 3 characters long"),
                        Map.entry("text", "must be 2 to 3 characters long"),
                        Map.entry("few", "must have at least 3 entries"),
                        Map.entry("many", "may have at most 1 entries"),
                        Map.entry("many[1].<list element>", "must not be null"),
                        Map.entry("entries", "must have 3 to 4 entries"),
                        Map.entry("low", "must be 2 or more"),
                        Map.entry("high", "must be 0 or less"),
                        Map.entry("lowDecimal", "must be 0.5 or more"),
                        Map.entry("highDecimal", "must be 0.5 or less"),
                        Map.entry("zero", "must be more than 0"),
                        Map.entry("one", "must be less than 1"),
                        Map.entry("form", "has the wrong format"),
                        Map.entry("other", "can't be used: see the API")));
    }

    @Test
    void in_german() {
        assertThat(messages(Locale.GERMAN))
                .isEqualTo(Map.ofEntries(
                        Map.entry("missing", "fehlt"),
                        Map.entry("blank", "ist leer"),
                        Map.entry("shortText", "muss mindestens 3 Zeichen lang sein"),
                        Map.entry("longText", "darf höchstens 3 Zeichen lang sein"),
                        Map.entry("text", "muss 2 bis 3 Zeichen lang sein"),
                        Map.entry("few", "muss mindestens 3 Einträge haben"),
                        Map.entry("many", "darf höchstens 1 Einträge haben"),
                        Map.entry("many[1].<list element>", "darf nicht null sein"),
                        Map.entry("entries", "muss 3 bis 4 Einträge haben"),
                        Map.entry("low", "muss mindestens 2 sein"),
                        Map.entry("high", "darf höchstens 0 sein"),
                        Map.entry("lowDecimal", "muss mindestens 0.5 sein"),
                        Map.entry("highDecimal", "darf höchstens 0.5 sein"),
                        Map.entry("zero", "muss größer als 0 sein"),
                        Map.entry("one", "muss kleiner als 1 sein"),
                        Map.entry("form", "hat nicht das richtige Format"),
                        Map.entry("other", "geht so nicht: siehe die API")));
    }
}
