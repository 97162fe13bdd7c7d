package dev.rehearse.calibration;

/** The calibration was cancelled before its end. */
public final class CalibrationCancelled extends RuntimeException {

    CalibrationCancelled() {
        super("The calibration was cancelled");
    }
}
