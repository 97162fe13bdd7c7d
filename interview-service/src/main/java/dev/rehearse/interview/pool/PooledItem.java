package dev.rehearse.interview.pool;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An item with its key, as question-service sent it. Fields that its kind does not use are empty or absent.
 *
 * @param status {@code pilot} while it is tried out unscored
 * @param topic slug of its topic; absent in pools stored when a pool had only one topic
 * @param slug in its topic
 * @param competency what it measures
 * @param family name shared by the variants of one question
 * @param enemies items that give its answer away
 * @param key letters of the right options, those of all entries in order, or the accepted texts
 * @param ignored differences that a short answer may have
 * @param partialCredit whether a partly right set of options earns its share
 * @param explanation shown after the interview; of an open item the reference answer
 * @param inOneSentence the reference answer at its shortest
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PooledItem(
        UUID id,
        int version,
        Kind kind,
        @Nullable String status,
        @Nullable String topic,
        @Nullable String slug,
        @Nullable String title,
        @Nullable Competency competency,
        @Nullable String family,
        List<UUID> enemies,
        RichText prompt,
        List<PooledOption> options,
        List<String> key,
        List<String> ignored,
        boolean partialCredit,
        RichText explanation,
        @Nullable String inOneSentence,
        List<RubricPoint> rubric,
        List<RichText> hints,
        List<String> sources,
        Parameters parameters) {

    /** Approximate size of an item's objects beside their characters. */
    private static final int OBJECTS = 1000;

    private static final String PILOT = "pilot";

    public PooledItem {
        enemies = enemies == null ? List.of() : List.copyOf(enemies);
        options = options == null ? List.of() : List.copyOf(options);
        key = key == null ? List.of() : List.copyOf(key);
        ignored = ignored == null ? List.of() : List.copyOf(ignored);
        rubric = rubric == null ? List.of() : List.copyOf(rubric);
        hints = hints == null ? List.of() : List.copyOf(hints);
        sources = sources == null ? List.of() : List.copyOf(sources);
    }

    public boolean isPilot() {
        return PILOT.equals(status);
    }

    /** Its name in a list of questions: its title, or the first line of its prompt. */
    public String heading() {
        return title != null ? title : prompt.heading();
    }

    /** Its approximate size in bytes. */
    long bytes() {
        return OBJECTS
                + Stream.concat(Stream.of(prompt, explanation), hints.stream())
                        .mapToLong(RichText::bytes)
                        .sum()
                + options.stream().mapToLong(PooledOption::bytes).sum()
                + rubric.stream().mapToLong(RubricPoint::bytes).sum();
    }
}
