package dev.rehearse.interview.report;

import dev.rehearse.adaptive.ability.AbilityEstimate;
import dev.rehearse.interview.interview.Rescore;
import dev.rehearse.interview.report.Report.Estimate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the same answers say by the grades and the item parameters of a later time. The report's own result stays.
 *
 * @param at when that was
 * @param answers that count
 * @param level name of the most probable one; absent where the evidence does not carry one
 */
public record LaterResult(
        Instant at, int answers, Estimate ability, @Nullable String level) {

    static LaterResult of(Rescore rescore, double confidence) {
        var estimate = new AbilityEstimate(rescore.ability(), rescore.standardError());
        return new LaterResult(rescore.at(), rescore.answers(), Estimate.of(estimate, confidence), rescore.level());
    }
}
