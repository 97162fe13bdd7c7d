package dev.rehearse.question.parameters;

import dev.rehearse.question.catalog.Question;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * The calibrated parameters of a version of a question.
 *
 * @param topic slug of its topic
 * @param slug in its topic
 * @param published whether it is the published version: interviews that start now use its parameters
 * @param responses number of answers from which they were estimated
 * @param storedBy who sent them, by the name that the token has
 * @param storedAt when
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
        Instant storedAt) {

    static List<CalibratedItemView> of(Collection<CalibratedItem> items, Map<UUID, Question> questions) {
        return items.stream()
                .map(item -> of(item, Objects.requireNonNull(questions.get(item.question()))))
                .toList();
    }

    private static CalibratedItemView of(CalibratedItem item, Question question) {
        return new CalibratedItemView(
                item.question(),
                item.version(),
                question.topic(),
                question.slug(),
                question.isPublished() && question.version() == item.version(),
                item.parameters(),
                item.responses(),
                item.storedBy(),
                item.storedAt());
    }
}
