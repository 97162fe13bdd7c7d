package dev.rehearse.adaptive.selection;

/** The source of randomness in a rule: a number from 0 (included) to 1 (excluded) for a state and a purpose. */
@FunctionalInterface
public interface UniformDraws {

    /** A pure function of the seed and the position of the state, and of the purpose. */
    UniformDraws SEEDED =
            (state, purpose) -> SeededDraw.uniform(SeededDraw.of(state.seed(), state.position(), purpose));

    /**
     * The draw.
     *
     * @param purpose tells draws of one state apart, such as an item id
     */
    double draw(SelectionState state, String purpose);
}
