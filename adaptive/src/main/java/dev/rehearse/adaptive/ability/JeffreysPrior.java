package dev.rehearse.adaptive.ability;

import dev.rehearse.adaptive.item.ScoredItem;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Jeffreys' prior: the square root of the information of the test, not normalised. It changes with every item. */
public final class JeffreysPrior implements Prior {

    /*
     * log g = (log I) / 2, so that (log g)' = I' / (2 I) and (log g)'' = (I'' / I - (I' / I)^2) / 2. Without
     * information (no item yet, or all of it underflowed) the derivatives are 0.
     *
     * H. Jeffreys (1946), An invariant form for the prior probability in estimation problems. Proceedings of the Royal
     * Society A 186, 453-461, doi:10.1098/rspa.1946.0056.
     */

    private final List<ScoredItem> responses;

    /** The prior of a test without responses, where all abilities are equal; {@link #over} gives that of a test. */
    public JeffreysPrior() {
        this(List.of());
    }

    private JeffreysPrior(List<ScoredItem> responses) {
        this.responses = List.copyOf(responses);
    }

    @Override
    public JeffreysPrior over(List<ScoredItem> answered) {
        return new JeffreysPrior(answered);
    }

    @Override
    public double logDensity(double theta) {
        return responses.isEmpty() ? 0 : Math.log(information(theta)) / 2;
    }

    @Override
    public double logDensityDerivative(double theta) {
        double information = information(theta);
        return information == 0 ? 0 : informationDerivative(theta) / information / 2;
    }

    @Override
    public double logDensitySecondDerivative(double theta) {
        double information = information(theta);
        if (information == 0) {
            return 0;
        }
        double relative = informationDerivative(theta) / information;
        double second = sum(response -> response.item().model().informationSecondDerivative(theta));
        return (second / information - relative * relative) / 2;
    }

    private double information(double theta) {
        return sum(response -> response.item().information(theta));
    }

    private double informationDerivative(double theta) {
        return sum(response -> response.item().model().informationDerivative(theta));
    }

    private double sum(ToDoubleFunction<ScoredItem> ofResponse) {
        double sum = 0;
        for (ScoredItem response : responses) {
            sum += ofResponse.applyAsDouble(response);
        }
        return sum;
    }

    @Override
    public String toString() {
        return "JeffreysPrior";
    }
}
