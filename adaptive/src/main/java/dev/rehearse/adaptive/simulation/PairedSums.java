package dev.rehearse.adaptive.simulation;

import java.util.List;
import java.util.stream.Stream;

/** Sums over examinees who took two tests; mutable. */
final class PairedSums {

    private final PairedSum error = new PairedSum();
    private final PairedSum squaredError = new PairedSum();
    private final PairedSum standardError = new PairedSum();
    private final PairedSum covered = new PairedSum();
    private final PairedSum length = new PairedSum();
    private final PairedSum information = new PairedSum();

    void add(Outcome first, Outcome second) {
        error.add(first.error(), second.error());
        squaredError.add(first.error() * first.error(), second.error() * second.error());
        standardError.add(first.estimate().standardError(), second.estimate().standardError());
        covered.add(first.isCovered() ? 1 : 0, second.isCovered() ? 1 : 0);
        length.add(first.length(), second.length());
        information.add(first.information(), second.information());
    }

    void add(PairedSums other) {
        List<PairedSum> theirs = other.all().toList();
        List<PairedSum> ours = all().toList();
        for (int i = 0; i < ours.size(); i++) {
            ours.get(i).add(theirs.get(i));
        }
    }

    AccuracyDifference difference(Accuracy first, Accuracy second) {
        return new AccuracyDifference(
                error.pairs(),
                error.ofMeans(),
                squaredError.ofRoots(),
                standardError.ofMeans(),
                covered.ofMeans(),
                length.ofMeans(),
                information.ofMeans(),
                second.largestExposure() - first.largestExposure(),
                second.overlap() - first.overlap());
    }

    private Stream<PairedSum> all() {
        return Stream.of(error, squaredError, standardError, covered, length, information);
    }
}
