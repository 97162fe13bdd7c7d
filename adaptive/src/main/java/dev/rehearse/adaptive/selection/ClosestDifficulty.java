package dev.rehearse.adaptive.selection;

import dev.rehearse.adaptive.item.Item;

/** Chooses the item whose difficulty is closest to the estimate (bOpt); for right-or-wrong items only. */
public record ClosestDifficulty() implements RankedSelection {

    /*
     * |b - theta|. It ignores discrimination, so it spares the sharp items; with equal discrimination it is MFI.
     *
     * V. W. Urry (1970), A Monte Carlo investigation of logistic mental test models. Doctoral dissertation, Purdue
     * University; named bOpt by D. Magis and G. Raiche (2012), Journal of Statistical Software 48(8).
     */

    /** {@inheritDoc} Throws {@link NoDifficulty} for an item scored in more than two ways. */
    @Override
    public void check(TestOutline outline) {
        outline.candidates().forEach(ClosestDifficulty::difficulty);
    }

    @Override
    public Criterion criterion() {
        return Criterion.smallest("distance of difficulty");
    }

    /** {@inheritDoc} Throws {@link NoDifficulty} for an item scored in more than two ways. */
    @Override
    public double[] values(SelectionState state) {
        double theta = state.estimate().ability();
        return state.candidates().stream()
                .mapToDouble(item -> Math.abs(difficulty(item) - theta))
                .toArray();
    }

    private static double difficulty(Item item) {
        return NoDifficulty.unlessLogistic(item).difficulty();
    }
}
