package dev.rehearse.cli.rescore;

import java.util.Locale;

/** The operation that is repeated on finished interviews. */
enum Work {
    /** Their open answers are graded by the current grader. */
    REGRADE("new grade"),
    /** Their abilities are estimated with the newest grades and the current item parameters. */
    RESCORE("new result");

    /** What is stored in addition to the first one if it differs. */
    private final String made;

    Work(String made) {
        this.made = made;
    }

    /** Its name in commands and in the API. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Like {@code 150 interviews processed, 1 new grade}. */
    String sum(long interviews, long changed) {
        return counted(interviews, "interview") + " processed, " + counted(changed, made);
    }

    private static String counted(long number, String what) {
        return "%,d %s%s".formatted(number, what, number == 1 ? "" : "s");
    }
}
