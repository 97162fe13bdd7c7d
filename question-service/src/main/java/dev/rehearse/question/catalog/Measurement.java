package dev.rehearse.question.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a practice test goes by when it asks a question and scores the answer, besides the question itself.
 *
 * @param pilot whether it is tried out unscored
 * @param competency what it measures
 * @param family names the variants of one question
 * @param enemies questions that give it away
 * @param accepted further right texts of {@link Kind#OUTPUT}; all right ones of {@link Kind#SHORT_ANSWER}
 * @param ignored what makes no difference to a short answer: case, whitespace, punctuation
 * @param partialCredit whether a set of options that is right in part is worth its share
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

    /** A competency of a topic, with its name for people. */
    public record Competency(String id, String title) {}
}
