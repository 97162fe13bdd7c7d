package dev.rehearse.question.parameters;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rehearse.question.catalog.Question;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The calibrated parameters of a version of a question.
 *
 * @param topic slug of its topic
 * @param slug in its topic
 * @param published whether it is the published version: interviews that start now use its parameters
 * @param responses number of answers from which they were estimated
 * @param storedBy who sent them, by the name that the token has
 * @param storedAt when
 * @param before the parameters that they replace: stored ones of the same version, or those of the author's judgement;
 *     absent in lists
 */
public record CalibratedItemView(
        UUID question,
        int version,
        String topic,
        String slug,
        boolean published,
        Parameters parameters,
        int responses,
        String storedBy,
        Instant storedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Parameters before) {

    static List<CalibratedItemView> of(Collection<CalibratedItem> items, Map<UUID, Question> questions) {
        return items.stream()
                .map(item -> of(item, Objects.requireNonNull(questions.get(item.question())), null))
                .toList();
    }

    /** With what they replace. */
    static List<CalibratedItemView> of(
            Collection<CalibratedItem> items, Map<UUID, Question> questions, CalibratedParameters before) {
        return items.stream()
                .map(item -> {
                    var question = Objects.requireNonNull(questions.get(item.question()));
                    return of(item, question, before.of(question));
                })
                .toList();
    }

    private static CalibratedItemView of(CalibratedItem item, Question question, @Nullable Parameters before) {
        return new CalibratedItemView(
                item.question(),
                item.version(),
                question.topic(),
                question.slug(),
                question.isPublished() && question.version() == item.version(),
                item.parameters(),
                item.responses(),
                item.storedBy(),
                item.storedAt(),
                before);
    }
}
