package dev.rehearse.adaptive.item;

import dev.rehearse.adaptive.input.InvalidInput;

/** Two items of a pool have the same id. */
public final class DuplicateItem extends InvalidInput {

    private final String itemId;

    DuplicateItem(String itemId) {
        super("Item " + itemId + " is twice in the pool");
        this.itemId = itemId;
    }

    public String itemId() {
        return itemId;
    }
}
