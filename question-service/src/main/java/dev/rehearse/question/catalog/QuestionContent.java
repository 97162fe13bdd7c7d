package dev.rehearse.question.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The content of a question, in Markdown.
 *
 * @param title the heading of an open question; closed ones have none
 * @param prompt the question itself
 * @param options the options of a choice
 * @param output what the code of the prompt prints, for {@link Kind#OUTPUT}
 * @param answer the reference answer of an open question, the explanation of a closed one
 * @param rubric the points that a good free-text answer makes
 * @param hints from weak to strong
 * @param tags keywords
 * @param minutes the time allowance
 * @param sources addresses of references
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record QuestionContent(
        @Nullable String title,
        String prompt,
        List<Option> options,
        @Nullable String output,
        String answer,
        List<String> rubric,
        List<String> hints,
        List<String> tags,
        int minutes,
        List<String> sources) {

    public QuestionContent {
        options = options == null ? List.of() : List.copyOf(options);
        rubric = rubric == null ? List.of() : List.copyOf(rubric);
        hints = hints == null ? List.of() : List.copyOf(hints);
        tags = tags == null ? List.of() : List.copyOf(tags);
        sources = sources == null ? List.of() : List.copyOf(sources);
    }

    /** All texts that are shown as rendered Markdown. */
    public Stream<String> markdown() {
        return Stream.concat(Stream.of(prompt, answer), options.stream().map(Option::text));
    }
}
