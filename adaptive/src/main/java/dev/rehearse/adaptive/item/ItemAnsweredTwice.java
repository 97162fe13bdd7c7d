package dev.rehearse.adaptive.item;

import dev.rehearse.adaptive.input.InvalidInput;

/** A second response to the same item. */
public final class ItemAnsweredTwice extends InvalidInput {

    private final String itemId;

    /** Of the item of this id. */
    public ItemAnsweredTwice(String itemId) {
        super("Item " + itemId + " is answered twice");
        this.itemId = itemId;
    }

    public String itemId() {
        return itemId;
    }
}
