package dev.rehearse.calibration;

/** Responses from which nothing can be calibrated; the message names what is wrong. */
public final class InvalidResponses extends IllegalArgumentException {

    InvalidResponses(String message) {
        super(message);
    }
}
