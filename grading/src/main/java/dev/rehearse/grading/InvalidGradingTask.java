package dev.rehearse.grading;

/** A part of a grading task that has an invalid value; the message names part and value. */
public final class InvalidGradingTask extends IllegalArgumentException {

    InvalidGradingTask(String part, Object value, String requirement) {
        super(part + " is " + value + ", which must be " + requirement);
    }
}
