package dev.rehearse.adaptive.selection;

/** Chooses at random at first and increasingly by information: spreads exposure where it costs least. */
public record Progressive(TestProgress progress, UniformDraws draws) implements RankedSelection {

    /*
     * value_i = (1 - W) u_i H + W I_i(theta): u_i uniform, H the largest information of a candidate, W from 0 to 1.
     *
     * J. Revuelta and V. Ponsoda (1998), A comparison of item exposure control methods in computerized adaptive
     * testing. Journal of Educational Measurement 35(4), 311-327, doi:10.1111/j.1745-3984.1998.tb00541.x.
     */

    public Progressive(TestProgress progress) {
        this(progress, UniformDraws.SEEDED);
    }

    @Override
    public Criterion criterion() {
        return Criterion.largest("information mixed with chance");
    }

    @Override
    public double[] values(SelectionState state) {
        double[] values = new MaximumInformation().values(state);
        double largest = 0;
        for (double information : values) {
            largest = Math.max(largest, information);
        }
        double weight = progress.weight(state);
        for (int i = 0; i < values.length; i++) {
            double chance =
                    draws.draw(state, "progressive " + state.candidates().get(i).id());
            values[i] = (1 - weight) * chance * largest + weight * values[i];
        }
        return values;
    }
}
