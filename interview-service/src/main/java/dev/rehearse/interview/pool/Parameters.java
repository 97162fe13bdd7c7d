package dev.rehearse.interview.pool;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The item parameters, by the author's judgement or a calibration.
 *
 * @param discrimination per logit, positive
 * @param difficulty in logits; of several thresholds or steps their mean
 * @param uncertainty of the parameters; absent if they are taken as certain, as in pools that did not record it
 * @param model of a calibrated item: logistic, graded or partial; absent if the kind determines it
 * @param thresholds or steps of the scores from 1, of a calibrated graded or partial item
 * @param guessing of a calibrated logistic item, from 0 and below 1
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Parameters(
        double discrimination,
        double difficulty,
        @Nullable Uncertainty uncertainty,
        @Nullable String model,
        List<Double> thresholds,
        @Nullable Double guessing) {

    public Parameters {
        thresholds = thresholds == null ? List.of() : List.copyOf(thresholds);
    }
}
