package dev.rehearse.adaptive.item;

import java.util.Arrays;

/** log a and the steps. */
record PartialCreditParameters(GeneralizedPartialCredit of) implements FreeParameters {

    @Override
    public double[] values() {
        double[] values = new double[of.steps().length + 1];
        values[0] = Math.log(of.discrimination());
        System.arraycopy(of.steps(), 0, values, 1, of.steps().length);
        return values;
    }

    @Override
    public double[][] jacobian() {
        double[][] jacobian = new double[of.steps().length + 1][of.steps().length + 1];
        jacobian[0][0] = 1 / of.discrimination();
        for (int k = 1; k < jacobian.length; k++) {
            jacobian[k][k] = 1;
        }
        return jacobian;
    }

    @Override
    public double[][] directions(ParameterSpread spread) {
        double[][] directions = new double[of.steps().length + 1][2];
        directions[0][0] = spread.logDiscrimination();
        for (int k = 1; k < directions.length; k++) {
            directions[k][0] = spread.locationWithDiscrimination();
            directions[k][1] = spread.locationAlone();
        }
        return directions;
    }

    @Override
    public ItemResponseModel model(double... free) {
        return new GeneralizedPartialCredit(of.scaling(), Math.exp(free[0]), Arrays.copyOfRange(free, 1, free.length));
    }
}
