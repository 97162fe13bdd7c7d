package dev.rehearse.calibration.linking;

import dev.rehearse.adaptive.item.ItemResponseModel;
import java.util.List;
import java.util.stream.IntStream;

/** Links by the test characteristic curves of common items. */
public final class StockingLord {

    /*
     * The slope A and intercept B that minimise the sum over abilities x_q, weighted by the normal density, of
     * (T*(x_q) - T(x_q))^2, where T is the expected total score of the common items on the target scale, and T* that of
     * the linked ones [1]. Gauss-Newton from mean-sigma, derivatives by central differences, with halved steps.
     *
     * [1] M. L. Stocking and F. M. Lord (1983), Developing a common metric in item response theory. Applied
     *     Psychological Measurement 7(2), 201-210, doi:10.1177/014662168300700208.
     */

    private static final double[] POINTS =
            IntStream.range(0, 81).mapToDouble(q -> -4 + 0.1 * q).toArray();

    private final List<? extends ItemResponseModel> from;
    private final double[] target;

    private StockingLord(List<? extends ItemResponseModel> from, List<? extends ItemResponseModel> to) {
        this.from = from;
        this.target = curve(to);
    }

    /**
     * The link.
     *
     * @param from the common items on the scale to be linked
     * @param to the same items, in the same order, on the scale to link to
     */
    public static ScaleLink link(List<? extends ItemResponseModel> from, List<? extends ItemResponseModel> to) {
        ScaleLink start = ScaleLink.meanSigma(from, to);
        return new StockingLord(from, to).search(start);
    }

    private ScaleLink search(ScaleLink start) {
        ScaleLink best = start;
        double loss = loss(best);
        for (int step = 0; step < 50; step++) {
            double[] move = move(best);
            double length = 1;
            ScaleLink next = moved(best, move, length);
            for (int half = 0; half < 30 && !(loss(next) <= loss); half++) {
                length /= 2;
                next = moved(best, move, length);
            }
            double after = loss(next);
            if (!(after < loss)) {
                return best;
            }
            best = next;
            loss = after;
        }
        return best;
    }

    /** Gauss-Newton: of log slope and intercept. */
    private double[] move(ScaleLink link) {
        double h = 1e-6;
        double[] errors = errors(link);
        double[] upSlope = errors(moved(link, new double[] {h, 0}, 1));
        double[] upIntercept = errors(moved(link, new double[] {0, h}, 1));
        double aa = 0;
        double ab = 0;
        double bb = 0;
        double ga = 0;
        double gb = 0;
        for (int q = 0; q < errors.length; q++) {
            double a = (upSlope[q] - errors[q]) / h;
            double b = (upIntercept[q] - errors[q]) / h;
            aa += a * a;
            ab += a * b;
            bb += b * b;
            ga -= a * errors[q];
            gb -= b * errors[q];
        }
        double determinant = aa * bb - ab * ab;
        return determinant > 0
                ? new double[] {(ga * bb - gb * ab) / determinant, (gb * aa - ga * ab) / determinant}
                : new double[2];
    }

    private static ScaleLink moved(ScaleLink link, double[] move, double length) {
        return new ScaleLink(link.slope() * Math.exp(length * move[0]), link.intercept() + length * move[1]);
    }

    private double loss(ScaleLink link) {
        double sum = 0;
        for (double error : errors(link)) {
            sum += error * error;
        }
        return sum;
    }

    /** Each times the root of its weight. */
    private double[] errors(ScaleLink link) {
        double[] curve = curve(from.stream().map(link::of).toList());
        for (int q = 0; q < curve.length; q++) {
            curve[q] = (curve[q] - target[q]) * Math.exp(-POINTS[q] * POINTS[q] / 4);
        }
        return curve;
    }

    private static double[] curve(List<? extends ItemResponseModel> models) {
        double[] curve = new double[POINTS.length];
        for (ItemResponseModel model : models) {
            for (int q = 0; q < curve.length; q++) {
                for (int score = 1; score <= model.maximumScore(); score++) {
                    curve[q] += score * model.probability(score, POINTS[q]);
                }
            }
        }
        return curve;
    }
}
