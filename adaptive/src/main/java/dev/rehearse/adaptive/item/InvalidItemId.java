package dev.rehearse.adaptive.item;

import dev.rehearse.adaptive.input.InvalidInput;

/** The id of an item is blank. */
public final class InvalidItemId extends InvalidInput {

    InvalidItemId(String id) {
        super("An item has the id '" + id + "', which must not be blank");
    }
}
