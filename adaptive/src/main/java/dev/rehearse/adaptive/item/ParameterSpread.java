package dev.rehearse.adaptive.item;

/**
 * The uncertainty of an item's parameters, as standard deviations, each zero or positive and finite: from an author's
 * judgement or a calibration.
 *
 * @param logDiscrimination of the natural logarithm of a
 * @param location of the difficulty, or of all thresholds or steps together, in logits
 * @param logitGuessing of log(c / (d - c)); zero for items without guessing
 * @param correlation of the logarithm of a with the location, from -1 to 1
 */
public record ParameterSpread(double logDiscrimination, double location, double logitGuessing, double correlation) {

    /** All parameters are certain. */
    public static final ParameterSpread NONE = new ParameterSpread(0, 0, 0, 0);

    public ParameterSpread {
        InvalidItemParameter.requireSpread("standard deviation of log discrimination", logDiscrimination);
        InvalidItemParameter.requireSpread("standard deviation of location", location);
        InvalidItemParameter.requireSpread("standard deviation of logit guessing", logitGuessing);
        if (!(Math.abs(correlation) <= 1)) {
            throw new InvalidItemParameter("correlation", correlation, "from -1 to 1");
        }
    }

    /** For uncorrelated parameters. */
    public ParameterSpread(double logDiscrimination, double location, double logitGuessing) {
        this(logDiscrimination, location, logitGuessing, 0);
    }

    /** For an item whose guessing, if it has any, is known. */
    public ParameterSpread(double logDiscrimination, double location) {
        this(logDiscrimination, location, 0, 0);
    }

    /** How far the location moves with the standard normal variable that moves log a. */
    double locationWithDiscrimination() {
        return correlation * location;
    }

    /** How far the location moves with a standard normal variable of its own. */
    double locationAlone() {
        return Math.sqrt(1 - correlation * correlation) * location;
    }
}
