package dev.rehearse.content.model;

import java.util.Locale;

/** An enumeration whose constants have a word in files. */
public sealed interface Worded permits Difficulty, Kind, Mode, Procedure, Scoring, Status, Variation, FollowUpPolicy {

    String name();

    /** The word in files. */
    default String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
