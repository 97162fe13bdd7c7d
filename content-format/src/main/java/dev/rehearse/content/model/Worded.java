package dev.rehearse.content.model;

import java.util.Locale;

/** One of a few alternatives that files name by a word. */
public sealed interface Worded permits Difficulty, Kind, Mode, Procedure, Scoring, Status, Variation, FollowUpPolicy {

    String name();

    /** The word in files. */
    default String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
