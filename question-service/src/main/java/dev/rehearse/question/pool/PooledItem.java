package dev.rehearse.question.pool;

import dev.rehearse.question.catalog.Difficulty;
import dev.rehearse.question.catalog.Kind;
import dev.rehearse.question.catalog.Option;
import dev.rehearse.question.catalog.Question;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * A closed question as an item of a practice test, with what decides whether an answer is right.
 *
 * @param key letters of the right options, or the one text that the code prints
 * @param explanation for after the answer
 */
public record PooledItem(
        UUID id,
        int version,
        Kind kind,
        Difficulty difficulty,
        RichText prompt,
        List<PooledOption> options,
        List<String> key,
        RichText explanation,
        int minutes,
        Parameters parameters) {

    static PooledItem of(Question question, UnaryOperator<String> render) {
        var content = question.content();
        return new PooledItem(
                question.id(),
                question.version(),
                question.kind(),
                question.difficulty(),
                rich(content.prompt(), render),
                content.options().stream()
                        .map(option -> new PooledOption(option.key(), rich(option.text(), render)))
                        .toList(),
                key(question),
                rich(content.answer(), render),
                content.minutes(),
                Parameters.prior(question.difficulty()));
    }

    private static List<String> key(Question question) {
        var output = question.content().output();
        return output != null
                ? List.of(output)
                : question.content().options().stream()
                        .filter(Option::correct)
                        .map(Option::key)
                        .toList();
    }

    private static RichText rich(String markdown, UnaryOperator<String> render) {
        return new RichText(markdown, render.apply(markdown));
    }
}
