package dev.rehearse.interview.engine;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rehearse.adaptive.stopping.MaximumLength;
import dev.rehearse.adaptive.stopping.MinimumLength;
import dev.rehearse.adaptive.stopping.StoppingRule;
import dev.rehearse.adaptive.stopping.TargetStandardError;
import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.problem.ProblemText;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * When a test ends; without it, when all items are answered.
 *
 * @param minimumLength the least number of items before precision may end it; 1 if absent
 * @param maximumLength the most items; all if absent
 * @param targetStandardError in logits; absent if precision does not end it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EngineStopping(
        @Nullable @Min(1) @Max(EngineItems.MOST) Integer minimumLength,
        @Nullable @Min(1) @Max(EngineItems.MOST) Integer maximumLength,
        @Nullable @DecimalMin("0.05") @DecimalMax("2") Double targetStandardError) {

    static StoppingRule[] rules(@Nullable EngineStopping stopping) {
        return stopping == null ? new StoppingRule[0] : stopping.rules();
    }

    /** The most items of a test. */
    static int longest(@Nullable EngineStopping stopping, int items) {
        return stopping == null || stopping.maximumLength() == null ? items : Math.min(items, stopping.maximumLength());
    }

    private StoppingRule[] rules() {
        int minimum = minimumLength == null ? 1 : minimumLength;
        if (maximumLength != null && minimum > maximumLength) {
            throw new HttpProblem.InvalidField(
                    "/stopping/minimumLength",
                    ProblemText.of("field.integer", "lowest", 1).with("highest", maximumLength),
                    String.valueOf(minimum));
        }
        var rules = new ArrayList<StoppingRule>();
        if (targetStandardError != null) {
            rules.add(new MinimumLength(minimum, new TargetStandardError(targetStandardError)));
        }
        if (maximumLength != null) {
            rules.add(new MaximumLength(maximumLength));
        }
        return rules.toArray(StoppingRule[]::new);
    }
}
