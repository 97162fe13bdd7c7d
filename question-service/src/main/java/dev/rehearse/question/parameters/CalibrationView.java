package dev.rehearse.question.parameters;

import java.util.List;

/**
 * What became of a calibration's file.
 *
 * @param dryRun whether nothing was stored
 * @param anchors number of rows without covariance whose parameters were stored before and stay
 * @param items the others
 */
public record CalibrationView(boolean dryRun, int anchors, List<CalibratedItemView> items) {

    public CalibrationView {
        items = List.copyOf(items);
    }
}
