package dev.rehearse.adaptive.ability;

/** Two abilities between which the slope of an objective changes its sign; GlobalMaximum cites the method. */
final class Bracket {

    private final Objective objective;
    private double x1;
    private double f1;
    private double x2;
    private double f2;
    /** The share of the way from x1 to x2 at which the slope is computed next. */
    private double t = 0.5;

    Bracket(Objective objective, double one, double other) {
        this.objective = objective;
        this.x1 = one;
        this.f1 = objective.slope(one);
        this.x2 = other;
        this.f2 = objective.slope(other);
    }

    double best() {
        return Math.abs(f1) < Math.abs(f2) ? x1 : x2;
    }

    boolean isWiderThan(double resolution) {
        return f1 != 0 && f2 != 0 && share(resolution) < 0.5;
    }

    void narrow() {
        double x = x1 + t * (x2 - x1);
        double f = objective.slope(x);
        double x3 = x1;
        double f3 = f1;
        if (f > 0 != f1 > 0) {
            x3 = x2;
            f3 = f2;
            x2 = x1;
            f2 = f1;
        }
        x1 = x;
        f1 = f;
        double limit = Math.min(0.5, share(1e-14));
        t = Math.clamp(interpolated(x3, f3), limit, 1 - limit);
    }

    /** By inverse quadratic interpolation where that is safe, else the middle. */
    private double interpolated(double x3, double f3) {
        double xi = (x1 - x2) / (x3 - x2);
        double phi = (f1 - f2) / (f3 - f2);
        if (phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi) {
            return f1 / (f2 - f1) * f3 / (f2 - f3) + (x3 - x1) / (x2 - x1) * f1 / (f3 - f1) * f2 / (f3 - f2);
        }
        return 0.5;
    }

    /** What share of the bracket the resolution is, with what rounding adds to it. */
    private double share(double resolution) {
        return (2 * Math.ulp(best()) + resolution) / Math.abs(x2 - x1);
    }
}
