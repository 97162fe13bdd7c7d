package dev.rehearse.benchmarks.notify;

/** What keeps a benchmark from running, in a sentence for whoever asked for it. */
public final class Refused extends RuntimeException {

    public Refused(String sentence) {
        super(sentence);
    }

    /** Reads the value of an option: a whole number from 1 to {@code most}. */
    public static int unlessNumber(String option, String value, int most) {
        if (!value.matches("[1-9][0-9]{0,7}") || Integer.parseInt(value) > most) {
            throw new Refused("%s is \"%s\", and must be a whole number from 1 to %,d.".formatted(option, value, most));
        }
        return Integer.parseInt(value);
    }
}
