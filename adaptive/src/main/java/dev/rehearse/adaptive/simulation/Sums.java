package dev.rehearse.adaptive.simulation;

/** Sums over examinees; mutable. */
final class Sums {

    private long examinees;
    private double error;
    private double squaredError;
    private double standardError;
    private long covered;
    private long length;
    private double information;

    void add(Outcome outcome) {
        examinees++;
        error += outcome.error();
        squaredError += outcome.error() * outcome.error();
        standardError += outcome.estimate().standardError();
        covered += outcome.isCovered() ? 1 : 0;
        length += outcome.length();
        information += outcome.information();
    }

    void add(Sums other) {
        examinees += other.examinees;
        error += other.error;
        squaredError += other.squaredError;
        standardError += other.standardError;
        covered += other.covered;
        length += other.length;
        information += other.information;
    }

    Accuracy accuracy(long[] administrations) {
        return new Accuracy(
                examinees,
                error / examinees,
                Math.sqrt(squaredError / examinees),
                standardError / examinees,
                (double) covered / examinees,
                (double) length / examinees,
                information / examinees,
                Exposure.largest(administrations, examinees),
                Exposure.overlap(administrations, examinees, length));
    }
}
