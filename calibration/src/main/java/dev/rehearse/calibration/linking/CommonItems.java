package dev.rehearse.calibration.linking;

import dev.rehearse.adaptive.item.ItemResponseModel;
import java.util.List;

/** What two calibrations must have in common to be linked. */
final class CommonItems {

    private CommonItems() {}

    static void check(List<? extends ItemResponseModel> from, List<? extends ItemResponseModel> to) {
        if (from.size() != to.size() || from.size() < 2) {
            throw new IllegalArgumentException(
                    "Linking takes the same items twice, at least 2, not " + from.size() + " and " + to.size());
        }
        for (int i = 0; i < from.size(); i++) {
            if (from.get(i).maximumScore() != to.get(i).maximumScore()) {
                throw new IllegalArgumentException("The common items at " + i + " have different maximum scores");
            }
        }
    }
}
