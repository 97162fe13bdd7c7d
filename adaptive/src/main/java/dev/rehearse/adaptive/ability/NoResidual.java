package dev.rehearse.adaptive.ability;

import dev.rehearse.adaptive.input.InvalidInput;
import dev.rehearse.adaptive.item.Item;

/** A response to an item without a discrimination and a difficulty, which robust estimation needs. */
public final class NoResidual extends InvalidInput {

    private final String itemId;

    NoResidual(Item item) {
        super("Item " + item.id() + " has the model " + item.model().getClass().getSimpleName()
                + ", which must be a logistic one for a robust estimate");
        this.itemId = item.id();
    }

    public String itemId() {
        return itemId;
    }
}
