package dev.rehearse.grading;

/**
 * Verbatim words of the candidate.
 *
 * @param text index into {@link GradingTask#texts()}: 0 is the answer, 1 the first follow-up answer
 * @param start index of the first UTF-16 unit there
 * @param end index after the last one
 */
public record Quote(int text, String words, int start, int end) {

    public Quote {
        if (text < 0 || start < 0 || end - start != words.length()) {
            throw new InvalidGradingTask(
                    "quote", "\"" + words + "\" from " + start + " to " + end, "as long as its place");
        }
    }

    /** The quoted words. */
    public static Quote of(GradingTask task, int text, int start, int end) {
        return new Quote(text, task.texts().get(text).substring(start, end), start, end);
    }
}
