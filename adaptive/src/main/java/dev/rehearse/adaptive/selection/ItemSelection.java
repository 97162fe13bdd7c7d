package dev.rehearse.adaptive.selection;

/** A rule that chooses the next item; the same state always gets the same choice. */
public interface ItemSelection {

    /**
     * Refuses a test that the rule cannot be used for; nothing, unless a rule says otherwise.
     *
     * @throws dev.rehearse.adaptive.input.InvalidInput naming what cannot be met
     */
    default void check(TestOutline outline) {}

    Choice choose(SelectionState state);
}
