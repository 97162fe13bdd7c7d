package dev.rehearse.interview.engine;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item as the engine's API describes it.
 *
 * @param discrimination per logit
 * @param difficulty in logits; for the models 2PL and 3PL
 * @param guessing probability of guessing the right answer; for the model 3PL
 * @param thresholds of the scores from 1, ascending; for the model GRM
 * @param steps to the scores from 1; for the model GPCM
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EngineItem(
        @NotBlank @Size(max = 100) String id,
        @NotNull EngineModel model,
        @Nullable Double discrimination,
        @Nullable Double difficulty,
        @Nullable Double guessing,
        @Nullable List<@NotNull Double> thresholds,
        @Nullable List<@NotNull Double> steps) {}
