package dev.rehearse.cli.rescore;

import java.util.Locale;

/** What is done once more with interviews that are over. */
enum Work {
    /** Their open answers are graded by the grader of today. */
    REGRADE("new grade"),
    /** Their abilities are estimated with the newest grades and the item parameters of today. */
    RESCORE("new result");

    /** What stands beside the first one where that would be another. */
    private final String made;

    Work(String made) {
        this.made = made;
    }

    /** As commands and the API name it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Like {@code 150 interviews looked at, 1 new grade}. */
    String sum(long interviews, long changed) {
        return counted(interviews, "interview") + " looked at, " + counted(changed, made);
    }

    private static String counted(long number, String what) {
        return "%,d %s%s".formatted(number, what, number == 1 ? "" : "s");
    }
}
