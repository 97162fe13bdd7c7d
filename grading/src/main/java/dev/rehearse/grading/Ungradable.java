package dev.rehearse.grading;

import java.util.Locale;

/** Why a grader cannot judge an answer. */
public enum Ungradable {
    OTHER_LANGUAGE("the answer is not in English"),
    CODE("the answer is code and not prose"),
    NO_WORDS("the answer has no words"),
    TOO_LONG("the answer is too long"),
    NOTHING_TO_COMPARE("there is neither a rubric nor a reference answer with words"),
    GRADER_UNAVAILABLE("the grader is unavailable");

    private final String reason;

    Ungradable(String reason) {
        this.reason = reason;
    }

    /** A word for programs, such as "other-language". */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A clause for readers, such as "the answer is not in English". */
    public String reason() {
        return reason;
    }
}
