package dev.rehearse.edge.http;

import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.problem.ProblemText;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Parses query parameters. Typed JAX-RS parameters turn {@code limit=abc} into 404; these name the parameter and what
 * is allowed.
 */
public final class Parameter {

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Parameter() {}

    /** Returns the integer, or the default when the parameter is absent. */
    public static int integer(String name, @Nullable String text, int lowest, int highest, int byDefault) {
        if (text == null) {
            return byDefault;
        }
        if (text.matches("\\d{1,9}")) {
            int value = Integer.parseInt(text);
            if (lowest <= value && value <= highest) {
                return value;
            }
        }
        throw new HttpProblem.InvalidField(
                name, ProblemText.of("field.integer", "lowest", lowest).with("highest", highest), text);
    }

    /** Returns the UUID, or null when the parameter is absent. */
    public static @Nullable UUID uuid(String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        return idOf(text).orElseThrow(() -> new HttpProblem.InvalidField(name, "field.uuid", text));
    }

    /** Returns the UUID in a path, or empty if the text isn't one. */
    public static Optional<UUID> idOf(String text) {
        return UUID_FORM.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /** Returns the value that the word names, or null when the parameter is absent. */
    public static <E> @Nullable E oneOf(String name, @Nullable String text, E[] constants, Function<E, String> word) {
        if (text == null) {
            return null;
        }
        return Arrays.stream(constants)
                .filter(constant -> word.apply(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> {
                    var words = Arrays.stream(constants).map(word).collect(Collectors.joining(", "));
                    return new HttpProblem.InvalidField(name, ProblemText.of("field.one-of", "words", words), text);
                });
    }
}
