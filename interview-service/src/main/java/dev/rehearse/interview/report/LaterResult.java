package dev.rehearse.interview.report;

import dev.rehearse.adaptive.ability.AbilityEstimate;
import dev.rehearse.interview.interview.Rescore;
import dev.rehearse.interview.report.Report.Estimate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The result of the same answers with later grades and item parameters. The report's own result stays.
 *
 * @param at time of the scoring
 * @param answers that count
 * @param level name of the most probable one; absent without enough evidence
 */
public record LaterResult(
        Instant at, int answers, Estimate ability, @Nullable String level) {

    static LaterResult of(Rescore rescore, double confidence) {
        var estimate = new AbilityEstimate(rescore.ability(), rescore.standardError());
        return new LaterResult(rescore.at(), rescore.answers(), Estimate.of(estimate, confidence), rescore.level());
    }
}
