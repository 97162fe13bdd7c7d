package dev.rehearse.question.parameters;

import java.time.Instant;
import java.util.UUID;

/**
 * The parameters that a calibration estimated for one version of a question. They are not those of another version: a
 * changed text is another item, whose difficulty nobody has measured yet, so a new version begins with its author's
 * judgement again.
 *
 * @param version of the question that was answered
 * @param responses number of answers from which they were estimated
 * @param storedBy name in the token of the author or operator who sent them
 * @param storedAt when
 */
record CalibratedItem(
        UUID question, int version, Parameters parameters, int responses, String storedBy, Instant storedAt) {}
