package dev.rehearse.adaptive.item;

/** log a, b and, with guessing, log(c / (d - c)). */
record LogisticParameters(Logistic of) implements FreeParameters {

    @Override
    public double[] values() {
        double[] both = {Math.log(of.discrimination()), of.difficulty()};
        return guesses()
                ? new double[] {both[0], both[1], Math.log(of.guessing() / (of.ceiling() - of.guessing()))}
                : both;
    }

    @Override
    public double[][] jacobian() {
        double[][] jacobian = new double[guesses() ? 3 : 2][guesses() ? 3 : 2];
        jacobian[0][0] = 1 / of.discrimination();
        jacobian[1][1] = 1;
        if (guesses()) {
            jacobian[2][2] = of.ceiling() / of.guessing() / (of.ceiling() - of.guessing());
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
                    {spread.logDiscrimination(), 0, 0}, {0, spread.location(), 0}, {0, 0, spread.logitGuessing()}
                }
                : new double[][] {{spread.logDiscrimination(), 0}, {0, spread.location()}};
    }

    @Override
    public ItemResponseModel model(double... free) {
        double guessing = guesses() ? of.ceiling() * LogisticCurve.at(free[2]) : 0;
        return new Logistic(of.scaling(), Math.exp(free[0]), free[1], guessing, of.ceiling());
    }

    private boolean guesses() {
        return of.guessing() > 0;
    }
}
