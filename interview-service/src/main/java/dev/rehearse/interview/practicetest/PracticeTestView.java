package dev.rehearse.interview.practicetest;

/**
 * A practice test, as an answer gives it.
 *
 * @param topic slug of the topic
 * @param status draft, launched or retired
 * @param maximumLength questions at most
 * @param timeLimitMinutes from the start, on the server's clock
 * @param page path of its page below the public address
 */
public record PracticeTestView(
        String slug,
        String title,
        String description,
        String topic,
        String status,
        int minimumLength,
        int maximumLength,
        long timeLimitMinutes,
        String page) {

    private static final int SECONDS_PER_MINUTE = 60;

    public static PracticeTestView of(PracticeTest test) {
        return new PracticeTestView(
                test.slug(),
                test.title(),
                test.description(),
                test.topic(),
                switch (test.status()) {
                    case DRAFT -> "draft";
                    case LAUNCHED -> "launched";
                    case RETIRED -> "retired";
                },
                test.settings().minimumLength(),
                test.settings().maximumLength(),
                test.settings().timeLimitSeconds() / SECONDS_PER_MINUTE,
                page(test));
    }

    static String page(PracticeTest test) {
        return "/interview/practice-tests/" + test.slug();
    }
}
