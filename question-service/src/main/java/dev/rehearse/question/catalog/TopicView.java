package dev.rehearse.question.catalog;

import java.time.LocalDate;

/**
 * A topic, as an answer gives it.
 *
 * @param path the slugs from the track down, joined by slashes
 * @param description Markdown
 * @param questionCount number of questions that can be read
 * @param page path of its page below the public address
 */
public record TopicView(
        String slug,
        String path,
        String title,
        String description,
        LocalDate updated,
        PartView track,
        PartView section,
        long questionCount,
        String page) {

    /**
     * With the limits of the content lint, a page of so many questions has 5 MB at most, and about 0.1 MB usually. A
     * topic with more has several pages.
     */
    public static final int QUESTIONS_ON_A_PAGE = 25;

    static TopicView of(Topic topic, long questionCount) {
        return new TopicView(
                topic.slug(),
                topic.path(),
                topic.title(),
                topic.description(),
                topic.updatedOn(),
                PartView.of(topic.section().track()),
                PartView.of(topic.section()),
                questionCount,
                "/topics/" + topic.slug());
    }
}
