package dev.rehearse.adaptive.selection;

/** Chooses any item with equal probability: the baseline of the other rules. */
public record RandomItem(UniformDraws draws) implements RankedSelection {

    public RandomItem() {
        this(UniformDraws.SEEDED);
    }

    @Override
    public Criterion criterion() {
        return Criterion.smallest("random draw");
    }

    @Override
    public double[] values(SelectionState state) {
        return state.candidates().stream()
                .mapToDouble(item -> draws.draw(state, item.id()))
                .toArray();
    }
}
