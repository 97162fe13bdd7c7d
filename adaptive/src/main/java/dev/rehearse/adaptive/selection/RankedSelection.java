package dev.rehearse.adaptive.selection;

/** A rule that gives every candidate a value and chooses the best; the seed decides between ties. */
public interface RankedSelection extends ItemSelection {

    Criterion criterion();

    /** The value of every candidate, in their order; finite. */
    double[] values(SelectionState state);

    /** The candidates from best to worst, without those that the rule closes; at least one. */
    default Ranking ranking(SelectionState state) {
        return Ranking.of(this, state);
    }

    /** As {@link #ranking(SelectionState)}, at least as far as this many of the best. */
    default Ranking ranking(SelectionState state, int most) {
        return ranking(state);
    }

    @Override
    default Choice choose(SelectionState state) {
        return Ranking.best(this, state);
    }
}
