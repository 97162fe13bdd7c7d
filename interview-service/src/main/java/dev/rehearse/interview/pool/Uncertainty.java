package dev.rehearse.interview.pool;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * How uncertain item parameters are, by the author's judgement or a calibration.
 *
 * @param logDiscrimination standard deviation of the natural logarithm of the discrimination
 * @param difficulty standard deviation of the difficulty, or of all thresholds or steps together, in logits
 * @param correlation of both
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Uncertainty(
        double logDiscrimination,
        double difficulty,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) double correlation) {

    private static final double LARGEST = 5;

    public Uncertainty {
        check("logDiscrimination", logDiscrimination, 0, LARGEST);
        check("difficulty", difficulty, 0, LARGEST);
        check("correlation", correlation, -1, 1);
    }

    private static void check(String field, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(
                    "uncertainty: %s is %s, and must be from %s to %s".formatted(field, value, least, most));
        }
    }
}
