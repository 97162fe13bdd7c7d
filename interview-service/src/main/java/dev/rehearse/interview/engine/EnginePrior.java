package dev.rehearse.interview.engine;

import dev.rehearse.adaptive.ability.NormalPrior;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * The distribution of an ability before the first response: normal.
 *
 * @param mean in logits
 * @param standardDeviation in logits
 */
public record EnginePrior(
        @NotNull @DecimalMin("-3") @DecimalMax("3") Double mean,
        @NotNull @DecimalMin("0.1") @DecimalMax("2") Double standardDeviation) {

    static NormalPrior of(@Nullable EnginePrior prior) {
        return prior == null ? NormalPrior.STANDARD : new NormalPrior(prior.mean(), prior.standardDeviation());
    }
}
