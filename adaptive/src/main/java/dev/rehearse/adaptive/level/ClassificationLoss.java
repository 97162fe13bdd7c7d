package dev.rehearse.adaptive.level;

import dev.rehearse.adaptive.input.InvalidSetting;

/**
 * The losses of wrong and of vague verdicts, in one unit; each positive and finite.
 *
 * @param tooHigh for each level that the verdict lies above the true one
 * @param tooLow for each level that it lies below
 * @param undecided for each additional level that the verdict names
 */
public record ClassificationLoss(double tooHigh, double tooLow, double undecided) {

    /** Too high and too low cost the same, and naming two levels a fifth: decided from a probability of 0.8 on. */
    public static final ClassificationLoss STANDARD = new ClassificationLoss(1, 1, 0.2);

    public ClassificationLoss {
        check("loss of a level too high", tooHigh);
        check("loss of a level too low", tooLow);
        check("loss of an undecided level", undecided);
    }

    private static void check(String name, double loss) {
        if (!(loss > 0) || Double.isInfinite(loss)) {
            throw new InvalidSetting(name, loss, "positive and finite");
        }
    }

    /** The loss of the verdict "from lowest to highest" if this is the true level; levels counted from below. */
    double of(int lowest, int highest, int truth) {
        double vague = undecided * (highest - lowest);
        if (truth < lowest) {
            return vague + tooHigh * (lowest - truth);
        }
        return truth > highest ? vague + tooLow * (truth - highest) : vague;
    }
}
