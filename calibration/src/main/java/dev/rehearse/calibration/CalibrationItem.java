package dev.rehearse.calibration;

import dev.rehearse.adaptive.item.ItemResponseModel;
import java.util.Optional;

/**
 * An item to be calibrated, or an anchor.
 *
 * @param form of the model to be estimated
 * @param anchor the model, if it is fixed
 */
public record CalibrationItem(String id, ItemForm form, Optional<ItemResponseModel> anchor) {

    public static CalibrationItem free(String id, ItemForm form) {
        return new CalibrationItem(id, form, Optional.empty());
    }

    public static CalibrationItem anchor(String id, ItemResponseModel model) {
        return new CalibrationItem(id, ItemForm.TWO_PARAMETER, Optional.of(model));
    }
}
