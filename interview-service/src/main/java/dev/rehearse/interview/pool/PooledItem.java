package dev.rehearse.interview.pool;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An item with its key, as question-service gave it. What its kind does not have is empty or absent.
 *
 * @param status {@code pilot} while it is tried out unscored
 * @param topic slug of its topic; absent in pools that were stored when each was of one topic
 * @param slug in its topic
 * @param competency what it measures
 * @param family names the variants of one question
 * @param enemies items that give it away
 * @param key letters of the right options, those of all entries in order, or the texts that are right
 * @param ignored what makes no difference to a short answer
 * @param partialCredit whether a set of options that is right in part is worth its share
 * @param explanation for after the interview; of an open item the reference answer
 * @param inOneSentence the reference answer, as short as can be
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

    /** About what the objects of an item take beside their characters. */
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

    /** What a list of questions calls it: its title, or the first line of its prompt. */
    public String heading() {
        return title != null ? title : prompt.heading();
    }

    /** About how much memory it takes. */
    long bytes() {
        return OBJECTS
                + Stream.concat(Stream.of(prompt, explanation), hints.stream())
                        .mapToLong(RichText::bytes)
                        .sum()
                + options.stream().mapToLong(PooledOption::bytes).sum()
                + rubric.stream().mapToLong(RubricPoint::bytes).sum();
    }
}
