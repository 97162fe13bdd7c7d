package dev.rehearse.adaptive.item;

/** log a, the first threshold, and the logarithms of the distances between neighbouring thresholds. */
record GradedParameters(GradedResponse of) implements FreeParameters {

    @Override
    public double[] values() {
        double[] thresholds = of.thresholds();
        double[] values = new double[thresholds.length + 1];
        values[0] = Math.log(of.discrimination());
        values[1] = thresholds[0];
        for (int k = 1; k < thresholds.length; k++) {
            values[k + 1] = Math.log(thresholds[k] - thresholds[k - 1]);
        }
        return values;
    }

    @Override
    public double[][] jacobian() {
        double[] thresholds = of.thresholds();
        double[][] jacobian = new double[thresholds.length + 1][thresholds.length + 1];
        jacobian[0][0] = 1 / of.discrimination();
        jacobian[1][1] = 1;
        for (int k = 1; k < thresholds.length; k++) {
            double distance = thresholds[k] - thresholds[k - 1];
            jacobian[k + 1][k] = -1 / distance;
            jacobian[k + 1][k + 1] = 1 / distance;
        }
        return jacobian;
    }

    @Override
    public double[][] directions(ParameterSpread spread) {
        double[][] directions = new double[of.thresholds().length + 1][2];
        directions[0][0] = spread.logDiscrimination();
        directions[1][0] = spread.locationWithDiscrimination();
        directions[1][1] = spread.locationAlone();
        return directions;
    }

    @Override
    public ItemResponseModel model(double... free) {
        double[] thresholds = new double[free.length - 1];
        thresholds[0] = free[1];
        for (int k = 1; k < thresholds.length; k++) {
            thresholds[k] =
                    Math.max(thresholds[k - 1] + Math.exp(free[k + 1]), Math.nextUp(thresholds[k - 1])); // never equal
        }
        return new GradedResponse(of.scaling(), Math.exp(free[0]), thresholds);
    }
}
