package dev.rehearse.adaptive.design;

import dev.rehearse.adaptive.level.CutScores;
import dev.rehearse.adaptive.selection.RankedSelection;
import java.util.List;
import java.util.Optional;

/**
 * A blueprint's requirements for a test.
 *
 * @param minimumLength questions before precision or a decided level may end it
 * @param maximumLength the most questions
 * @param targetStandardError in logits; a test ends when the estimate is this precise
 * @param decided levels that end the test once one is certain enough; absent if none does
 * @param topics shares of the questions; with fewer than two any question may be next
 * @param rule that ranks the questions
 * @param drawFrom how many of the best the next one is drawn from
 * @param pilots share of the questions that are pilots
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

    /** Whether a quota excludes all questions like the item. */
    boolean excludes(DesignItem item) {
        return quotas.stream().anyMatch(quota -> quota.maximum() == 0 && quota.has(item));
    }

    /** Whether a quota says how many questions of the kind there are. */
    boolean limits(String kind) {
        return quotas.stream()
                .anyMatch(quota -> quota instanceof Quota.OfKind of && of.kind().equals(kind));
    }

    /** The most pilots of a test, if there are so many. */
    long trials() {
        return Math.round(pilots * maximumLength);
    }
}
