package dev.rehearse.question.pool;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rehearse.question.catalog.Difficulty;
import dev.rehearse.question.catalog.Kind;
import dev.rehearse.question.catalog.Measurement.Competency;
import dev.rehearse.question.catalog.Option;
import dev.rehearse.question.catalog.Question;
import dev.rehearse.question.catalog.RubricPoint;
import dev.rehearse.question.parameters.Parameters;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question as an item of a practice test, with its key and rubric. Fields that its kind does not use are absent.
 *
 * @param status pilot or live
 * @param topic slug of its topic
 * @param slug in its topic
 * @param title the heading of an open question
 * @param competency what it measures; in a pool of several topics named topic/id and "Topic: Title"
 * @param family name shared by the variants of one question
 * @param enemies questions that give its answer away
 * @param options to choose from, or the entries to put in order
 * @param key letters of the right options, those of all entries in order, or the accepted texts
 * @param ignored differences that a short answer may have: case, whitespace, punctuation
 * @param partialCredit whether a partly right set of options earns its share
 * @param explanation shown after the answer; of an open question the reference answer
 * @param inOneSentence the reference answer at its shortest
 * @param rubric the points that a good free answer makes
 * @param hints in increasing strength
 * @param sources addresses of its sources
 */
public record PooledItem(
        UUID id,
        int version,
        Kind kind,
        String status,
        String topic,
        String slug,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String title,
        Difficulty difficulty,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Competency competency,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String family,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<UUID> enemies,
        RichText prompt,
        List<PooledOption> options,
        List<String> key,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> ignored,
        boolean partialCredit,
        RichText explanation,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String inOneSentence,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<RubricPoint> rubric,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<RichText> hints,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> sources,
        int minutes,
        Parameters parameters) {

    static PooledItem of(Question question, Parameters parameters, UnaryOperator<String> render) {
        var content = question.content();
        var measurement = content.measurement();
        return new PooledItem(
                question.id(),
                question.version(),
                question.kind(),
                measurement.pilot() ? "pilot" : "live",
                question.topic(),
                question.slug(),
                content.title(),
                question.difficulty(),
                measurement.competency(),
                measurement.family(),
                measurement.enemies(),
                rich(content.prompt(), render),
                content.options().stream().map(option -> option(option, render)).toList(),
                key(question),
                measurement.ignored(),
                measurement.partialCredit(),
                rich(content.answer(), render),
                content.inOneSentence(),
                content.rubric(),
                content.hints().stream().map(hint -> rich(hint, render)).toList(),
                content.sources(),
                content.minutes(),
                parameters);
    }

    /** The item with its competency qualified by its topic. */
    PooledItem amongTopics(String topicTitle) {
        return competency == null
                ? this
                : with(new Competency(topic + "/" + competency.id(), topicTitle + ": " + competency.title()));
    }

    private PooledItem with(Competency named) {
        return new PooledItem(
                id,
                version,
                kind,
                status,
                topic,
                slug,
                title,
                difficulty,
                named,
                family,
                enemies,
                prompt,
                options,
                key,
                ignored,
                partialCredit,
                explanation,
                inOneSentence,
                rubric,
                hints,
                sources,
                minutes,
                parameters);
    }

    private static PooledOption option(Option option, UnaryOperator<String> render) {
        var rationale = option.rationale();
        return new PooledOption(
                option.key(), rich(option.text(), render), rationale == null ? null : rich(rationale, render));
    }

    private static List<String> key(Question question) {
        var content = question.content();
        var accepted = content.measurement().accepted();
        return switch (question.kind()) {
            case OUTPUT ->
                Stream.concat(Stream.ofNullable(content.output()), accepted.stream())
                        .toList();
            case SHORT_ANSWER -> accepted;
            case SINGLE_CHOICE, MULTIPLE_CHOICE, ORDER ->
                content.options().stream()
                        .filter(Option::correct)
                        .map(Option::key)
                        .toList();
            case OPEN -> List.of();
        };
    }

    private static RichText rich(String markdown, UnaryOperator<String> render) {
        return new RichText(markdown, render.apply(markdown));
    }
}
