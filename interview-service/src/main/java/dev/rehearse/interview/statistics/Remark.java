package dev.rehearse.interview.statistics;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why an item should be reviewed. */
public enum Remark {
    /** Nearly all candidates are right. */
    TOO_EASY,
    /** Nearly all candidates are wrong. */
    TOO_HARD,
    /** Candidates of higher ability are hardly more often right. */
    WEAK,
    /** Answers are less predictable by ability than the model says. */
    MISFIT,
    /** It is asked so often that its key may become known. */
    OVEREXPOSED;

    /** The name in JSON and on pages. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
