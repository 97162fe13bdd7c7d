package dev.rehearse.adaptive.design;

import dev.rehearse.adaptive.item.ParameterSpread;

/** The uncertainty of item parameters that only their author has judged, until responses calibrate them. */
public final class JudgedParameters {

    /*
     * A difficulty is one of three levels, one logit apart, and is taken as normally distributed around it with a
     * standard deviation of half that distance: the level that an author names is then the nearest one for 68 % of
     * questions. Nothing is judged about discrimination: 1, the middle of what Baker (2001, ch. 2) calls moderate, with
     * a standard deviation of 0.3 in its logarithm, so that 68 % lie between 0.74 and 1.35, about the range of the word
     * (0.65 to 1.34). Both are assumptions until answers show how far authors are off; judgements of single items have
     * mostly disappointed [1].
     *
     * [1] Y. Attali, L. Saldivia, C. Jackson, F. Schuppan and W. Wanamaker (2014), Estimating item difficulty with
     *     comparative judgments. ETS Research Report RR-14-39, doi:10.1002/ets2.12042.
     */
    private static final double LOG_DISCRIMINATION = 0.3;

    private static final double DIFFICULTY = 0.5;

    /** For a question whose author has judged its difficulty. */
    public static final ParameterSpread SPREAD = new ParameterSpread(LOG_DISCRIMINATION, DIFFICULTY);

    private JudgedParameters() {}

    /**
     * For questions whose authors' errors of difficulty have another standard deviation, and those of discrimination in
     * proportion.
     *
     * @param misjudged the standard deviation, in logits
     */
    public static ParameterSpread misjudged(double misjudged) {
        return new ParameterSpread(LOG_DISCRIMINATION / DIFFICULTY * misjudged, misjudged);
    }
}
