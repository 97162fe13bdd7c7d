package dev.rehearse.benchmarks.grading;

import dev.rehearse.grading.regression.BoostedTrees;
import dev.rehearse.grading.regression.Tree;
import dev.rehearse.grading.regression.Tree.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Fits boosted trees of depth three by squared error, with thresholds at quantiles. The same samples give the same
 * trees.
 */
final class BoostingFit {

    /**
     * How trees are grown.
     *
     * @param features share of the features that each split looks at
     * @param halved whether each tree sees half of the samples
     */
    private record Growth(int trees, double rate, double features, boolean halved) {}

    private static final Growth PLAIN = new Growth(120, 0.06, 1, false);

    /** Friedman 2002, doi:10.1016/S0167-9473(01)00065-2. */
    private static final Growth STOCHASTIC = new Growth(200, 0.04, 0.3, true);

    private static final int DEPTH = 3;
    private static final int BINS = 32;
    private static final double LEAST_WEIGHT = 12;
    private static final double SHRINKAGE = 5;

    private final List<Sample> samples;
    private final double[][] thresholds;
    private final byte[][] bins;
    private final double[] residuals;
    private final Growth growth;
    private final Random random = new Random(1);

    private BoostingFit(List<Sample> samples, Growth growth) {
        this.samples = samples;
        this.growth = growth;
        int features = samples.getFirst().features().length;
        this.thresholds = new double[features][];
        this.bins = new byte[features][samples.size()];
        this.residuals = new double[samples.size()];
        for (int f = 0; f < features; f++) {
            bin(f);
        }
    }

    static BoostedTrees fit(List<Sample> samples) {
        return new BoostingFit(samples, PLAIN).boost();
    }

    /** Each tree sees half of the samples, each split a third of the features: better where samples are few. */
    static BoostedTrees fitStochastically(List<Sample> samples) {
        return new BoostingFit(samples, STOCHASTIC).boost();
    }

    private void bin(int feature) {
        double[] sorted = samples.stream()
                .mapToDouble(s -> s.features()[feature])
                .sorted()
                .toArray();
        thresholds[feature] = IntStream.range(1, BINS)
                .mapToDouble(i -> Rounded.of(sorted[(int) ((long) i * (sorted.length - 1) / BINS)]))
                .distinct()
                .toArray();
        for (int i = 0; i < samples.size(); i++) {
            int at = Arrays.binarySearch(thresholds[feature], samples.get(i).features()[feature]);
            bins[feature][i] = (byte) (at >= 0 ? at : -at - 1);
        }
    }

    private BoostedTrees boost() {
        double total = samples.stream().mapToDouble(Sample::weight).sum();
        double base = Rounded.of(
                samples.stream().mapToDouble(s -> s.weight() * s.label()).sum() / total);
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] = samples.get(i).label() - base;
        }
        int[] all = IntStream.range(0, samples.size()).toArray();
        var trees = new ArrayList<Tree>();
        for (int t = 0; t < growth.trees(); t++) {
            var nodes = new ArrayList<Node>();
            grow(growth.halved() ? half(all) : all, DEPTH, nodes);
            var tree = new Tree(List.copyOf(nodes));
            for (int i = 0; i < residuals.length; i++) {
                residuals[i] -= tree.predict(samples.get(i).features());
            }
            trees.add(tree);
        }
        return new BoostedTrees(base, trees);
    }

    /** Half of the rows by chance. */
    private int[] half(int[] rows) {
        int[] drawn = rows.clone();
        for (int i = 0; i < drawn.length / 2; i++) {
            int other = i + random.nextInt(drawn.length - i);
            int row = drawn[i];
            drawn[i] = drawn[other];
            drawn[other] = row;
        }
        return Arrays.copyOf(drawn, Math.max(1, drawn.length / 2));
    }

    private record Split(int feature, int bin, double gain) {}

    private void grow(int[] rows, int depth, List<Node> nodes) {
        int self = nodes.size();
        nodes.add(leaf(rows));
        Split split = depth == 0 ? null : best(rows);
        if (split == null) {
            return;
        }
        byte[] bin = bins[split.feature()];
        int[] left = Arrays.stream(rows).filter(row -> bin[row] <= split.bin()).toArray();
        int[] right = Arrays.stream(rows).filter(row -> bin[row] > split.bin()).toArray();
        int leftNode = nodes.size();
        grow(left, depth - 1, nodes);
        int rightNode = nodes.size();
        grow(right, depth - 1, nodes);
        nodes.set(self, new Node(split.feature(), thresholds[split.feature()][split.bin()], leftNode, rightNode, 0));
    }

    private Node leaf(int[] rows) {
        double sum = 0;
        double weight = 0;
        for (int row : rows) {
            sum += samples.get(row).weight() * residuals[row];
            weight += samples.get(row).weight();
        }
        return Node.leaf(Rounded.of(growth.rate() * sum / (weight + SHRINKAGE)));
    }

    private @Nullable Split best(int[] rows) {
        Split best = null;
        for (int feature : someFeatures()) {
            int count = thresholds[feature].length + 1;
            double[] sums = new double[count];
            double[] weights = new double[count];
            for (int row : rows) {
                int bin = bins[feature][row];
                sums[bin] += samples.get(row).weight() * residuals[row];
                weights[bin] += samples.get(row).weight();
            }
            Split split = best(feature, sums, weights);
            if (split != null && (best == null || split.gain() > best.gain())) {
                best = split;
            }
        }
        return best;
    }

    private int[] someFeatures() {
        if (growth.features() == 1) {
            return IntStream.range(0, bins.length).toArray();
        }
        List<Integer> all =
                new ArrayList<>(IntStream.range(0, bins.length).boxed().toList());
        Collections.shuffle(all, random);
        return all.stream()
                .limit((long) Math.ceil(growth.features() * all.size()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static @Nullable Split best(int feature, double[] sums, double[] weights) {
        double sum = Arrays.stream(sums).sum();
        double weight = Arrays.stream(weights).sum();
        double whole = sum * sum / (weight + SHRINKAGE);
        double left = 0;
        double leftWeight = 0;
        Split best = null;
        for (int bin = 0; bin + 1 < sums.length; bin++) {
            left += sums[bin];
            leftWeight += weights[bin];
            double right = sum - left;
            double rightWeight = weight - leftWeight;
            if (leftWeight < LEAST_WEIGHT || rightWeight < LEAST_WEIGHT) {
                continue;
            }
            double gain = left * left / (leftWeight + SHRINKAGE) + right * right / (rightWeight + SHRINKAGE) - whole;
            if (gain > 1e-6 && (best == null || gain > best.gain())) {
                best = new Split(feature, bin, gain);
            }
        }
        return best;
    }
}
