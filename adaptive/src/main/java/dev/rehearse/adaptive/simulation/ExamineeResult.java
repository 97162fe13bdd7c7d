package dev.rehearse.adaptive.simulation;

import dev.rehearse.adaptive.ability.AbilityEstimate;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemResponseModel;
import dev.rehearse.adaptive.item.Response;
import dev.rehearse.adaptive.step.Procedure;
import dev.rehearse.adaptive.step.Sitting;
import java.util.ArrayList;
import java.util.List;

/**
 * The whole test of one simulated examinee.
 *
 * @param examinee from 0
 * @param ability the true one, in logits
 * @param responses in the order of the test
 * @param estimates before the first response and after each
 */
public record ExamineeResult(int examinee, double ability, List<Response> responses, List<AbilityEstimate> estimates) {

    public ExamineeResult {
        responses = List.copyOf(responses);
        estimates = List.copyOf(estimates);
    }

    /** Lets one examinee take a test, with the same luck as in a {@link Simulation} of all. */
    public static ExamineeResult of(Procedure test, Examinees examinees, int examinee) {
        List<Item> items = test.pool().items();
        double ability = examinees.ability(examinee);
        List<Response> responses = new ArrayList<>();
        List<AbilityEstimate> estimates = new ArrayList<>();
        Sitting sitting = test.begin(examinees.seed(examinee));
        estimates.add(sitting.estimate());
        for (int index = sitting.next(); index != Sitting.OVER; index = sitting.next()) {
            Item item = items.get(index);
            ItemResponseModel truth = examinees.model(examinee, item);
            int score = DrawnScore.of(truth, ability, examinees.luck(examinee, responses.size() + 1));
            sitting.record(score);
            responses.add(new Response(item.id(), score));
            estimates.add(sitting.estimate());
        }
        return new ExamineeResult(examinee, ability, responses, estimates);
    }

    /** Ability as known at the end. */
    public AbilityEstimate estimate() {
        return estimates.getLast();
    }

    /** Estimate minus truth, in logits. */
    public double error() {
        return estimate().ability() - ability;
    }
}
