package dev.rehearse.adaptive.item;

/**
 * log a, b, with guessing log(c / (d - c)), and optionally log(d / (1 - d)).
 *
 * @param withCeiling whether d is among them; then c is above 0
 */
record LogisticParameters(Logistic of, boolean withCeiling) implements FreeParameters {

    LogisticParameters {
        if (withCeiling && of.guessing() == 0) {
            throw new InvalidItemParameter("guessing", of.guessing(), "above 0 to be uncertain");
        }
    }

    /** With the ceiling taken as known. */
    static LogisticParameters of(Logistic model) {
        return new LogisticParameters(model, false);
    }

    @Override
    public double[] values() {
        double[] values = new double[size()];
        values[0] = Math.log(of.discrimination());
        values[1] = of.difficulty();
        if (guesses()) {
            values[2] = Math.log(of.guessing() / (of.ceiling() - of.guessing()));
        }
        if (withCeiling) {
            values[3] = Math.log(of.ceiling() / (1 - of.ceiling()));
        }
        return values;
    }

    @Override
    public double[][] jacobian() {
        double[][] jacobian = new double[size()][size()];
        jacobian[0][0] = 1 / of.discrimination();
        jacobian[1][1] = 1;
        if (guesses()) {
            jacobian[2][2] = of.ceiling() / of.guessing() / (of.ceiling() - of.guessing());
        }
        if (withCeiling) {
            jacobian[2][3] = -1 / (of.ceiling() - of.guessing());
            jacobian[3][3] = 1 / of.ceiling() / (1 - of.ceiling());
        }
        return jacobian;
    }

    @Override
    public double[][] directions(ParameterSpread spread) {
        if (!guesses() && spread.logitGuessing() > 0) {
            throw new InvalidItemParameter("guessing", of.guessing(), "above 0 to be uncertain");
        }
        return guesses()
                ? new double[][] {
                    {spread.logDiscrimination(), 0, 0},
                    {spread.locationWithDiscrimination(), spread.locationAlone(), 0},
                    {0, 0, spread.logitGuessing()}
                }
                : new double[][] {
                    {spread.logDiscrimination(), 0}, {spread.locationWithDiscrimination(), spread.locationAlone()}
                };
    }

    @Override
    public ItemResponseModel model(double... free) {
        double ceiling = withCeiling ? LogisticCurve.at(free[3]) : of.ceiling();
        double guessing = guesses() ? ceiling * LogisticCurve.at(free[2]) : 0;
        return new Logistic(of.scaling(), Math.exp(free[0]), free[1], guessing, ceiling);
    }

    private boolean guesses() {
        return of.guessing() > 0;
    }

    private int size() {
        return withCeiling ? 4 : guesses() ? 3 : 2;
    }
}
