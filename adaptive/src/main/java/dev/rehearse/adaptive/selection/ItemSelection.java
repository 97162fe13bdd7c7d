package dev.rehearse.adaptive.selection;

import java.util.Optional;

/** A rule that chooses the next item; the same state always gets the same choice. */
public interface ItemSelection {

    /**
     * Refuses a test that the rule cannot be used for; accepts all by default.
     *
     * @throws dev.rehearse.adaptive.input.InvalidInput naming what cannot be met
     */
    default void check(TestOutline outline) {}

    Choice choose(SelectionState state);

    /**
     * The choice from all candidates, if these settle it, which have the most Fisher information of all at the
     * estimated ability; of those that are tied, the ones whose {@link SeededDraw} is smallest. Empty, unless a rule
     * says otherwise.
     *
     * @param candidates how many there are in all
     */
    default Optional<Choice> chooseEarly(SelectionState mostInformative, int candidates) {
        return Optional.empty();
    }
}
