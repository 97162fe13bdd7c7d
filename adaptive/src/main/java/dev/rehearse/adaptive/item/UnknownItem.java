package dev.rehearse.adaptive.item;

import dev.rehearse.adaptive.input.InvalidInput;

/** A response to an item that is not in the pool. */
public final class UnknownItem extends InvalidInput {

    private final String itemId;

    public UnknownItem(String itemId) {
        super("Item " + itemId + " is not in the pool");
        this.itemId = itemId;
    }

    public String itemId() {
        return itemId;
    }
}
