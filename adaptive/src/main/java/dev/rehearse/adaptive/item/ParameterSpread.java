package dev.rehearse.adaptive.item;

/**
 * How unsure the parameters of an item are that has not been calibrated, as standard deviations, each zero or positive and
 * finite: what is known before data, such as by an author's word.
 *
 * @param logDiscrimination of the natural logarithm of a
 * @param location of the difficulty, or of all thresholds or steps together, in logits
 * @param logitGuessing of log(c / (d - c)); zero for items without guessing
 */
public record ParameterSpread(double logDiscrimination, double location, double logitGuessing) {

    /** Nothing is unsure. */
    public static final ParameterSpread NONE = new ParameterSpread(0, 0, 0);

    public ParameterSpread {
        InvalidItemParameter.requireSpread("standard deviation of log discrimination", logDiscrimination);
        InvalidItemParameter.requireSpread("standard deviation of location", location);
        InvalidItemParameter.requireSpread("standard deviation of logit guessing", logitGuessing);
    }

    /** Of an item whose guessing, if it has any, is known. */
    public ParameterSpread(double logDiscrimination, double location) {
        this(logDiscrimination, location, 0);
    }
}
