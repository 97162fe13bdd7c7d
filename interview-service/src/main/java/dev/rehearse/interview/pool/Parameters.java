package dev.rehearse.interview.pool;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * The item parameters of the two-parameter logistic model.
 *
 * @param discrimination per logit, positive
 * @param difficulty in logits
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Parameters(double discrimination, double difficulty) {}
