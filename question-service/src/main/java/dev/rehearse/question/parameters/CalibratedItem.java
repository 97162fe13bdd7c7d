package dev.rehearse.question.parameters;

import java.time.Instant;
import java.util.UUID;

/**
 * The parameters that a calibration estimated for one version of a question. Another version has others: a changed text
 * is a new item, and until it is calibrated itself, it has the prior of its author's difficulty.
 *
 * @param version of the question that was answered
 * @param responses number of answers from which they were estimated
 * @param storedBy name in the token of the author or operator who sent them
 * @param storedAt when
 */
record CalibratedItem(
        UUID question, int version, Parameters parameters, int responses, String storedBy, Instant storedAt) {}
