package dev.rehearse.interview.statistics;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why an item is worth a look. */
public enum Remark {
    /** Nearly all candidates are right. */
    TOO_EASY,
    /** Nearly no candidate is right. */
    TOO_HARD,
    /** Those who know more are hardly more often right. */
    WEAK,
    /** Answers are less predictable by ability than the model says. */
    MISFIT,
    /** It is asked so often that its key gets around. */
    OVEREXPOSED;

    /** As JSON and pages say it. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
