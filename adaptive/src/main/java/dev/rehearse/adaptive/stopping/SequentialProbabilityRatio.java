package dev.rehearse.adaptive.stopping;

import dev.rehearse.adaptive.input.InvalidSetting;
import dev.rehearse.adaptive.item.ScoredItem;
import dev.rehearse.adaptive.level.CutScores;
import dev.rehearse.adaptive.level.Level;
import java.util.List;
import java.util.Optional;

/**
 * Stops once a sequential probability ratio test (SPRT) has decided on which side of every cut score ability lies.
 *
 * @param indifference half the width of the zone around a cut score in which either side is right, in logits, positive
 * @param error the accepted probability of deciding wrongly at an edge of the zone, between 0 and 1/2
 */
public record SequentialProbabilityRatio(CutScores levels, double indifference, double error) implements StoppingRule {

    /*
     * With the likelihood L of the responses and a cut score c: above if log L(c + delta) - log L(c - delta) >= A,
     * below if <= -A, A = log((1 - error) / error), which is Wald's bound for equal errors of both kinds [1; 2 for
     * IRT]. With several cut scores every one must be decided [3].
     *
     * [1] A. Wald (1947), Sequential Analysis, Wiley.
     * [2] M. D. Reckase (1983), A procedure for decision making using tailored testing. In D. J. Weiss (ed.), New
     *     Horizons in Testing, Academic Press, 237-255.
     * [3] T. J. H. M. Eggen and G. J. J. M. Straetmans (2000), Computerized adaptive testing for classifying examinees
     *     into three categories. Educational and Psychological Measurement 60(5), 713-734,
     *     doi:10.1177/00131640021970862.
     */

    public SequentialProbabilityRatio {
        if (!(indifference > 0) || Double.isInfinite(indifference)) {
            throw new InvalidSetting("indifference", indifference, "positive and finite");
        }
        if (!(error > 0 && error < 0.5)) {
            throw new InvalidSetting("error of the decision", error, "between 0 and 1/2");
        }
    }

    @Override
    public boolean needsEvidence() {
        return true;
    }

    @Override
    public Optional<StopReason> reason(Progress progress) {
        List<ScoredItem> responses = progress.evidence().responses();
        double bound = Math.log((1 - error) / error);
        boolean decided = !responses.isEmpty()
                && levels.levels().stream()
                        .skip(1)
                        .mapToDouble(Level::lower)
                        .allMatch(cut -> Math.abs(logRatio(cut, responses)) >= bound);
        return decided ? Optional.of(StopReason.LEVEL_DECIDED) : Optional.empty();
    }

    private double logRatio(double cut, List<ScoredItem> responses) {
        return responses.stream()
                .mapToDouble(response ->
                        response.logLikelihood(cut + indifference) - response.logLikelihood(cut - indifference))
                .sum();
    }
}
