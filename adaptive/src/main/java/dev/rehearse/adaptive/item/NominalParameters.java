package dev.rehearse.adaptive.item;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** Slopes, then intercepts, of the categories from 1. */
record NominalParameters(NominalResponse of) implements FreeParameters {

    @Override
    public double[] values() {
        return DoubleStream.concat(DoubleStream.of(of.slopes()), DoubleStream.of(of.intercepts()))
                .toArray();
    }

    @Override
    public double[][] jacobian() {
        double[][] jacobian = new double[values().length][values().length];
        for (int k = 0; k < jacobian.length; k++) {
            jacobian[k][k] = 1;
        }
        return jacobian;
    }

    /** All slopes grow by the same factor; a shift of the location by s lowers each intercept by its slope times s. */
    @Override
    public double[][] directions(ParameterSpread spread) {
        double[] slopes = of.slopes();
        double[][] directions = new double[2 * slopes.length][2];
        for (int k = 0; k < slopes.length; k++) {
            directions[k][0] = slopes[k] * spread.logDiscrimination();
            directions[slopes.length + k][0] = -slopes[k] * spread.locationWithDiscrimination();
            directions[slopes.length + k][1] = -slopes[k] * spread.locationAlone();
        }
        return directions;
    }

    @Override
    public ItemResponseModel model(double... free) {
        int half = free.length / 2;
        return new NominalResponse(Arrays.copyOfRange(free, 0, half), Arrays.copyOfRange(free, half, free.length));
    }
}
