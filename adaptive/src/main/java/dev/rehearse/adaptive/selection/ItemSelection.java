package dev.rehearse.adaptive.selection;

import dev.rehearse.adaptive.item.ItemPool;

/** A rule that chooses the next item; the same state always gets the same choice. */
public interface ItemSelection {

    /**
     * Refuses a test that the rule cannot be used for; nothing, unless a rule says otherwise.
     *
     * @param longest how many items the test can have at most
     * @throws dev.rehearse.adaptive.input.InvalidInput naming what cannot be met
     */
    default void check(ItemPool pool, int longest) {}

    Choice choose(SelectionState state);
}
