package dev.rehearse.interview.pool;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The item parameters of the two-parameter logistic model.
 *
 * @param discrimination per logit, positive
 * @param difficulty in logits
 * @param uncertainty of the parameters; absent if they are taken as certain, as in pools that did not record it
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Parameters(
        double discrimination, double difficulty, @Nullable Uncertainty uncertainty) {}
