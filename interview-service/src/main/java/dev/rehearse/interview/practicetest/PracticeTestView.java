package dev.rehearse.interview.practicetest;

import java.util.List;
import java.util.Locale;

/**
 * A practice test in the API.
 *
 * @param topic slug of its topic, or path of its track or section
 * @param topics slugs of the topics that it asks about
 * @param status draft, launched or retired
 * @param maximumLength questions at most
 * @param timeLimitMinutes from the start, on the server's clock
 * @param page path of its page below the public address
 * @param modes how it can be taken
 */
public record PracticeTestView(
        String slug,
        String title,
        String description,
        String topic,
        List<String> topics,
        String status,
        int minimumLength,
        int maximumLength,
        long timeLimitMinutes,
        String page,
        List<Mode> modes) {

    public static final int SECONDS_PER_MINUTE = 60;

    public static PracticeTestView of(PracticeTest test) {
        var settings = test.settings();
        return new PracticeTestView(
                test.slug(),
                test.title(),
                test.description(),
                test.topic(),
                test.topics(),
                test.status().name().toLowerCase(Locale.ROOT),
                settings.minimumLength(),
                settings.maximumLength(),
                settings.timeLimitSeconds() / SECONDS_PER_MINUTE,
                page(test),
                settings.rules().modes());
    }

    static String page(PracticeTest test) {
        return page(test.slug());
    }

    /** Path of the page of a practice test. */
    public static String page(String slug) {
        return "/interview/practice-tests/" + slug;
    }
}
