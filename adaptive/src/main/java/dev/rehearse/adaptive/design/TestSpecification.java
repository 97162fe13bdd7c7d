package dev.rehearse.adaptive.design;

import dev.rehearse.adaptive.level.CutScores;
import dev.rehearse.adaptive.selection.RankedSelection;
import java.util.List;
import java.util.Optional;

/**
 * What a blueprint asks of a test.
 *
 * @param minimumLength questions before precision or a decided level may end it
 * @param maximumLength questions at most
 * @param targetStandardError in logits; a test ends when the estimate is this precise
 * @param decided levels of which one that is beyond doubt ends the test; nothing where none does
 * @param topics shares of the questions; with fewer than two any question may be next
 * @param rule which of the questions that are left is best
 * @param drawFrom one of so many best ones is asked
 * @param pilots share of questions that are tried out unscored
 */
public record TestSpecification(
        int minimumLength,
        int maximumLength,
        double targetStandardError,
        Optional<CutScores> decided,
        List<Quota> quotas,
        List<TopicWeight> topics,
        RankedSelection rule,
        int drawFrom,
        double pilots) {

    public TestSpecification {
        quotas = List.copyOf(quotas);
        topics = List.copyOf(topics);
    }

    /** Whether a quota allows no question like the item. */
    boolean excludes(DesignItem item) {
        return quotas.stream().anyMatch(quota -> quota.maximum() == 0 && quota.has(item));
    }

    /** Whether a quota says how many questions of the kind there are. */
    boolean limits(String kind) {
        return quotas.stream()
                .anyMatch(quota -> quota instanceof Quota.OfKind of && of.kind().equals(kind));
    }

    /** How many of the most questions of a test are tried out, if there are so many. */
    long trials() {
        return Math.round(pilots * maximumLength);
    }
}
