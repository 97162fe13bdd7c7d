package dev.rehearse.adaptive.selection;

/** A rule that chooses the next item; the same state always gets the same choice. */
public interface ItemSelection {

    Choice choose(SelectionState state);
}
