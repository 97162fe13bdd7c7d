package dev.rehearse.adaptive.level;

import java.util.List;

/** Finds the verdict with the least expected loss. */
record ExpectedLoss(List<LevelProbability> levels, ClassificationLoss loss) {

    /*
     * Bayes' decision with a reject option: among all runs of neighbouring levels the one that minimises
     * sum_k P(k) loss(run, k) is the verdict. With the standard loss a single level is named exactly if the next would
     * gain less than an undecided level costs [1; 2 for mastery tests].
     *
     * [1] C. K. Chow (1970), On optimum recognition error and reject tradeoff. IEEE Transactions on Information Theory
     *     16(1), 41-46, doi:10.1109/TIT.1970.1054406.
     * [2] H. J. Vos (1999), Applications of Bayesian decision theory to sequential mastery testing. Journal of
     *     Educational and Behavioral Statistics 24(3), 271-292, doi:10.3102/10769986024003271.
     */

    /** The narrower verdict where two cost the same, then the lower one. */
    LevelDecision least() {
        LevelDecision best = decision(0, 0);
        for (int width = 0; width < levels.size(); width++) {
            for (int lowest = 0; lowest + width < levels.size(); lowest++) {
                LevelDecision decision = decision(lowest, lowest + width);
                best = decision.expectedLoss() < best.expectedLoss() ? decision : best;
            }
        }
        return best;
    }

    private LevelDecision decision(int lowest, int highest) {
        double expected = 0;
        double probability = 0;
        for (int k = 0; k < levels.size(); k++) {
            double share = levels.get(k).probability();
            expected += share * loss.of(lowest, highest, k);
            probability += k >= lowest && k <= highest ? share : 0;
        }
        Level from = levels.get(lowest).level();
        return lowest == highest
                ? new LevelDecision.Decided(from, probability, expected)
                : new LevelDecision.Undecided(from, levels.get(highest).level(), probability, expected);
    }
}
