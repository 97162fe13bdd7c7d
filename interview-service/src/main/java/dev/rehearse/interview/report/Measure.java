package dev.rehearse.interview.report;

import dev.rehearse.adaptive.ability.AbilityEstimate;
import dev.rehearse.adaptive.ability.ExpectedAPosteriori;
import dev.rehearse.adaptive.ability.Posterior;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.item.Response;
import dev.rehearse.adaptive.item.ScoredItem;
import dev.rehearse.interview.procedure.Asked;
import java.util.List;

/** Estimates the ability from the scores of questions, each by the model that its item had when it was asked. */
final class Measure {

    private static final ExpectedAPosteriori ESTIMATOR = ExpectedAPosteriori.STANDARD;

    private final List<ScoredItem> responses;

    private Measure(List<ScoredItem> responses) {
        this.responses = responses;
    }

    /** The questions that count; the others are left out. */
    static Measure of(List<Asked> asked) {
        var counted = asked.stream().filter(Measure::counts).toList();
        if (counted.isEmpty()) {
            return new Measure(List.of());
        }
        var pool = ItemPool.of(counted.stream()
                .map(one -> Item.of(one.item().id().toString(), one.turn().model()::response))
                .toList());
        return new Measure(pool.scored(counted.stream()
                .map(one -> new Response(one.item().id().toString(), one.score()))
                .toList()));
    }

    static boolean counts(Asked asked) {
        return asked.isScored() && !asked.item().isPilot();
    }

    int length() {
        return responses.size();
    }

    AbilityEstimate estimate() {
        return ESTIMATOR.estimate(responses);
    }

    Posterior posterior() {
        return ESTIMATOR.posterior(responses);
    }

    /** The estimate after each question that counts. */
    List<AbilityEstimate> trajectory() {
        return ESTIMATOR.trajectory(responses);
    }
}
