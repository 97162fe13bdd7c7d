package dev.rehearse.question.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The content of a question in Markdown, with its measurement.
 *
 * @param title the heading of an open question; closed ones have none
 * @param prompt what is asked
 * @param options what can be chosen, for choices; for {@link Kind#ORDER} all entries in their right order
 * @param output what the code of the prompt prints, for {@link Kind#OUTPUT}
 * @param answer the reference answer of an open question, the explanation of a closed one
 * @param inOneSentence the reference answer at its shortest
 * @param rubric the points that a good free answer makes
 * @param hints in increasing strength
 * @param tags words to find it by
 * @param minutes the time allowance
 * @param sources addresses of its sources
 * @param prerequisites ids of questions to read before it
 * @param followUps ids of questions to read after it
 * @param measurement how practice tests use it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record QuestionContent(
        @Nullable String title,
        String prompt,
        List<Option> options,
        @Nullable String output,
        String answer,
        @Nullable String inOneSentence,
        List<RubricPoint> rubric,
        List<String> hints,
        List<String> tags,
        int minutes,
        List<String> sources,
        List<UUID> prerequisites,
        List<UUID> followUps,
        Measurement measurement) {

    public QuestionContent {
        options = options == null ? List.of() : List.copyOf(options);
        rubric = rubric == null ? List.of() : List.copyOf(rubric);
        hints = hints == null ? List.of() : List.copyOf(hints);
        tags = tags == null ? List.of() : List.copyOf(tags);
        sources = sources == null ? List.of() : List.copyOf(sources);
        prerequisites = prerequisites == null ? List.of() : List.copyOf(prerequisites);
        followUps = followUps == null ? List.of() : List.copyOf(followUps);
        measurement = measurement == null ? Measurement.NONE : measurement;
    }

    /** All texts that are shown as rendered Markdown. */
    public Stream<String> markdown() {
        return Stream.of(
                        Stream.of(prompt, answer),
                        options.stream().map(Option::text),
                        options.stream().map(Option::rationale),
                        hints.stream())
                .flatMap(texts -> texts)
                .filter(Objects::nonNull);
    }
}
