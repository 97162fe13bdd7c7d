package dev.rehearse.adaptive.selection;

import dev.rehearse.adaptive.item.Item;

/** The chosen item and why it was chosen. */
public record Choice(Item item, SelectionReason reason) {}
