package dev.rehearse.grading.embedding;

/** Arithmetic of embeddings, which all have length 1. */
public final class Vectors {

    private Vectors() {}

    /** Cosine of the angle between two embeddings. */
    public static double cosine(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    static float[] normalized(double[] sum) {
        double square = 0;
        for (double value : sum) {
            square += value * value;
        }
        double length = Math.sqrt(square);
        var unit = new float[sum.length];
        for (int i = 0; i < sum.length; i++) {
            unit[i] = length > 0 ? (float) (sum[i] / length) : 0;
        }
        return unit;
    }
}
