package dev.rehearse.benchmarks.grading;

/** Features with what is to be predicted of them, 0 to 1. */
@SuppressWarnings("ArrayRecordComponent") // never changed, and compared by no one
record Sample(double[] features, double label, double weight) {}
