package dev.rehearse.question.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a practice test selects and scores a question, besides the question's text.
 *
 * @param pilot whether it is tried out unscored
 * @param competency what it measures
 * @param family name shared by the variants of one question
 * @param enemies questions that give its answer away
 * @param accepted further right texts of {@link Kind#OUTPUT}; all right ones of {@link Kind#SHORT_ANSWER}
 * @param ignored differences that a short answer may have: case, whitespace, punctuation
 * @param partialCredit whether a partly right set of options earns its share
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Measurement(
        boolean pilot,
        @Nullable Competency competency,
        @Nullable String family,
        List<UUID> enemies,
        List<String> accepted,
        List<String> ignored,
        boolean partialCredit) {

    public static final Measurement NONE = new Measurement(false, null, null, List.of(), List.of(), List.of(), false);

    public Measurement {
        enemies = enemies == null ? List.of() : List.copyOf(enemies);
        accepted = accepted == null ? List.of() : List.copyOf(accepted);
        ignored = ignored == null ? List.of() : List.copyOf(ignored);
    }

    /** A competency of a topic, with its title. */
    public record Competency(String id, String title) {}
}
