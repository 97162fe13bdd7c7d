package dev.rehearse.launcher.campaign;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What can be asked for, with the words and options that it takes. */
enum Verb {
    LIST("", "before", "limit"),
    SHOW("ID"),
    DRAFT("", "practice-test", "title", "topic", "page", "on-unknown", "again", "file", "key", "send-at"),
    LAUNCH("", "practice-test", "title", "topic", "page", "on-unknown", "again", "file", "key"),
    AUDIENCE("ID"),
    PREVIEW("ID", "locale"),
    TEST("ID ADDRESS", "locale"),
    SEND("ID"),
    SCHEDULE("ID TIME"),
    UNSCHEDULE("ID"),
    PAUSE("ID"),
    RESUME("ID"),
    CANCEL("ID", "yes"),
    WATCH("ID"),
    UNKNOWN("ID", "after", "limit"),
    FAILED("ID", "after", "limit"),
    RESEND("ID DELIVERY...", "all", "failed", "yes"),
    WRITE_OFF("ID DELIVERY...", "all", "yes");

    private static final List<String> EVERYWHERE = List.of("url", "plain-http", "token", "data", "json");
    private static final List<String> FLAGS = List.of("json", "all", "again", "failed", "yes", "plain-http");
    private static final String MORE = "...";

    private final String form;
    /** Each with a blank before and behind it. */
    private final String options;

    Verb(String form, String... options) {
        this.form = form;
        this.options = " " + String.join(" ", options) + " ";
    }

    /** Throws {@link Failure}. */
    static Verb of(String word) {
        return Arrays.stream(values())
                .filter(verb -> verb.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Failure.usage("There is no command \"campaign %s\"; there are %s."
                        .formatted(word, Arrays.stream(values()).map(Verb::word).collect(Collectors.joining(", ")))));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean takes(String option) {
        return options.contains(" " + option + " ") || EVERYWHERE.contains(option);
    }

    static boolean isFlag(String option) {
        return FLAGS.contains(option);
    }

    /** Whether so many words behind it make sense. */
    boolean isComplete(int words) {
        int named = form.isEmpty() ? 0 : form.split(" ", -1).length;
        return form.endsWith(MORE) ? words >= named - 1 : words == named;
    }

    /** Like {@code campaign schedule ID TIME}. */
    @Override
    public String toString() {
        return ("campaign " + word() + " " + form).strip();
    }
}
