package dev.rehearse.interview.pool;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The item parameters of the two-parameter logistic model.
 *
 * @param discrimination per logit, positive
 * @param difficulty in logits
 * @param uncertainty how unsure they are; absent where they are taken as certain, as in pools that were stored before
 *     it was told
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Parameters(
        double discrimination, double difficulty, @Nullable Uncertainty uncertainty) {}
