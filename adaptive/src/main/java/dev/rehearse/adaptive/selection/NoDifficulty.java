package dev.rehearse.adaptive.selection;

import dev.rehearse.adaptive.input.InvalidInput;
import dev.rehearse.adaptive.item.Item;

/** An item whose model has no single difficulty or discrimination, given to a rule that needs one. */
public final class NoDifficulty extends InvalidInput {

    private final String itemId;

    NoDifficulty(Item item) {
        super("Item " + item.id() + " has a model without a single difficulty and discrimination: " + item.model());
        itemId = item.id();
    }

    public String itemId() {
        return itemId;
    }
}
