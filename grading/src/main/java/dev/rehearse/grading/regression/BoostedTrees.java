package dev.rehearse.grading.regression;

import java.util.List;

/** A sum of small trees, each fitted to what those before it left over: Friedman 2001. */
public record BoostedTrees(double base, List<Tree> trees) {

    double predict(double[] features) {
        double sum = base;
        for (Tree tree : trees) {
            sum += tree.predict(features);
        }
        return sum;
    }
}
