package dev.rehearse.adaptive.item;

import dev.rehearse.adaptive.input.InvalidInput;

/** An item pool without an item. */
public final class EmptyItemPool extends InvalidInput {

    EmptyItemPool() {
        super("The item pool has no item");
    }
}
