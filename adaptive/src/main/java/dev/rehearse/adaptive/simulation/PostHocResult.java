package dev.rehearse.adaptive.simulation;

import dev.rehearse.adaptive.Step;
import dev.rehearse.adaptive.TestProcedure;
import dev.rehearse.adaptive.ability.AbilityEstimate;
import dev.rehearse.adaptive.item.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The result of applying an adaptive test to responses recorded in another test (post hoc simulation).
 *
 * @param responses those that the adaptive test would have used, in its order
 * @param estimate ability after these
 * @param ofAll ability after all recorded responses, by the same estimator
 * @param missing the items that it would have asked but that have no recorded response; it continued without them
 */
public record PostHocResult(
        List<Response> responses, AbilityEstimate estimate, AbilityEstimate ofAll, List<String> missing) {

    /*
     * Each response has the score that was recorded. An item without one is passed over as if skipped: it counts for
     * nothing and the test asks another, so the pool of a person is what that person answered. Time does not pass,
     * except where the responses have durations: they add up.
     */

    public PostHocResult {
        responses = List.copyOf(responses);
        missing = List.copyOf(missing);
    }

    /**
     * Runs a test on the recorded responses of one person.
     *
     * @throws dev.rehearse.adaptive.item.UnknownItem if a response is to no item of the test's pool
     * @throws dev.rehearse.adaptive.item.ItemAnsweredTwice if two responses are to the same item
     */
    public static PostHocResult of(TestProcedure test, List<Response> recorded) {
        AbilityEstimate ofAll = test.estimate(recorded);
        Map<String, Response> byItem = new HashMap<>();
        recorded.forEach(response -> byItem.put(response.itemId(), response));
        List<Response> presented = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        Duration elapsed = Duration.ZERO;
        while (test.next(presented, elapsed) instanceof Step.Administer step) {
            String id = step.item().id();
            Response response = byItem.getOrDefault(id, Response.skipped(id));
            if (!byItem.containsKey(id)) {
                missing.add(id);
            }
            presented.add(response);
            elapsed = elapsed.plus(response.duration().orElse(Duration.ZERO));
        }
        AbilityEstimate estimate = test.estimate(presented);
        presented.removeIf(response -> missing.contains(response.itemId()));
        return new PostHocResult(presented, estimate, ofAll, missing);
    }
}
