package dev.rehearse.adaptive.selection;

import dev.rehearse.adaptive.input.InvalidInput;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.LogisticModel;

/** An item whose model has no single difficulty or discrimination was given to a rule that needs one. */
public final class NoDifficulty extends InvalidInput {

    private final String itemId;

    NoDifficulty(Item item) {
        super("Item " + item.id() + " has a model without a single difficulty and discrimination: " + item.model());
        itemId = item.id();
    }

    /** The model of an item that has both; throws this for another one. */
    static LogisticModel unlessLogistic(Item item) {
        return LogisticModel.in(item.model()).orElseThrow(() -> new NoDifficulty(item));
    }

    public String itemId() {
        return itemId;
    }
}
