package dev.rehearse.adaptive.item;

import dev.rehearse.adaptive.input.InvalidInput;

/** A model of which the engine does not know how its parameters may be uncertain. */
public final class UncertaintyUnknown extends InvalidInput {

    UncertaintyUnknown(ItemResponseModel model) {
        super("The parameters of " + model + " cannot be uncertain: that is known of the engine's own models alone");
    }
}
