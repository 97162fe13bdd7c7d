package dev.rehearse.grading.regression;

import java.util.List;

/** Gradient boosted trees, each fitted to the residuals of those before it: Friedman 2001. */
public record BoostedTrees(double base, List<Tree> trees) {

    public double predict(double[] features) {
        double sum = base;
        for (Tree tree : trees) {
            sum += tree.predict(features);
        }
        return sum;
    }
}
