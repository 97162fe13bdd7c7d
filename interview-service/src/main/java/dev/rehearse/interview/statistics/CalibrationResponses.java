package dev.rehearse.interview.statistics;

import dev.rehearse.interview.pool.CurrentPools;
import dev.rehearse.interview.pool.PooledItems;
import dev.rehearse.interview.practicetest.PracticeTests;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Finds the responses from which the items of a practice test can be calibrated. */
@ApplicationScoped
class CalibrationResponses {

    private final PracticeTests practiceTests;
    private final ItemScores scores;
    private final CurrentPools pools;

    CalibrationResponses(PracticeTests practiceTests, ItemScores scores, CurrentPools pools) {
        this.practiceTests = practiceTests;
        this.scores = scores;
        this.pools = pools;
    }

    /**
     * The scored responses of the latest interviews that ended, in the order of interviews and questions, to those
     * items that a calibration can estimate: the published version of each, if it has enough responses and each of its
     * scores occurs among them. A score that never occurs has no threshold, and an item that all get right no
     * difficulty.
     *
     * @param fewest number of responses that an item must have
     */
    List<ItemScore> of(String practiceTest, int newest, int fewest) {
        var test = QuarkusTransaction.requiringNew().call(() -> practiceTests.takenBySlug(practiceTest));
        var published = pools.of(test.pool());
        var scored = scores.ofNewest(practiceTest, newest).stream()
                .filter(score -> score.isScored() && isPublished(ItemKey.of(score), published))
                .toList();
        var usable = scored.stream().collect(Collectors.groupingBy(ItemKey::of)).entrySet().stream()
                .filter(item -> item.getValue().size() >= fewest && hasAllScores(item.getValue()))
                .map(item -> item.getKey())
                .collect(Collectors.toSet());
        return scored.stream()
                .filter(score -> usable.contains(ItemKey.of(score)))
                .toList();
    }

    private static boolean isPublished(ItemKey key, PooledItems items) {
        return items.has(key.item()) && items.item(key.item()).version() == key.version();
    }

    private static boolean hasAllScores(Collection<ItemScore> responses) {
        int highest = responses.stream().mapToInt(ItemScore::maximum).max().orElse(0);
        return responses.stream().map(ItemScore::score).distinct().count() == highest + 1L;
    }
}
