package dev.rehearse.adaptive.item;

/** The standard logistic curve 1 / (1 + e^-z), computed from e^-|z|, which never overflows. */
final class LogisticCurve {

    private LogisticCurve() {}

    /** Also right to the last bits as a complement: 1 - at(z) is at(-z). */
    static double at(double z) {
        double e = Math.exp(-Math.abs(z));
        return (z >= 0 ? 1 : e) / (1 + e);
    }

    static double logAt(double z) {
        return Math.min(z, 0) - Math.log1p(Math.exp(-Math.abs(z)));
    }

    /** The derivative at(z) at(-z), from 0 to 1/4. */
    static double slopeAt(double z) {
        double e = Math.exp(-Math.abs(z));
        return e / ((1 + e) * (1 + e));
    }

    /** at(-z) - at(z). */
    static double difference(double z) {
        double e = Math.exp(-Math.abs(z));
        return (z >= 0 ? e - 1 : 1 - e) / (1 + e);
    }
}
