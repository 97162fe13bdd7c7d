package dev.rehearse.interview.engine;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item as the engine knows it.
 *
 * @param discrimination per logit
 * @param difficulty in logits, of the models 2PL and 3PL
 * @param guessing probability that guessing is right, of the model 3PL
 * @param thresholds of the scores from 1, ascending, of the model GRM
 * @param steps to the scores from 1, of the model GPCM
 */
public record EngineItem(
        @NotBlank @Size(max = 100) String id,
        @NotNull Model model,
        @Nullable Double discrimination,
        @Nullable Double difficulty,
        @Nullable Double guessing,
        @Nullable List<@NotNull Double> thresholds,
        @Nullable List<@NotNull Double> steps) {

    /** An item response model. */
    public enum Model {
        /** Right or wrong, with discrimination and difficulty. */
        @JsonProperty("2PL")
        TWO_PARAMETER("2PL"),
        /** As 2PL, with guessing. */
        @JsonProperty("3PL")
        THREE_PARAMETER("3PL"),
        /** The graded response model. */
        @JsonProperty("GRM")
        GRADED_RESPONSE("GRM"),
        /** The generalized partial credit model. */
        @JsonProperty("GPCM")
        PARTIAL_CREDIT("GPCM");

        private final String word;

        Model(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }
}
