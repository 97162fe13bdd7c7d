package dev.rehearse.adaptive.item;

import dev.rehearse.adaptive.input.InvalidInput;

/** A model for which uncertain parameters are not supported. */
public final class UncertaintyUnknown extends InvalidInput {

    UncertaintyUnknown(ItemResponseModel model) {
        super("The parameters of " + model + " cannot be uncertain: that is known of the engine's own models alone");
    }
}
