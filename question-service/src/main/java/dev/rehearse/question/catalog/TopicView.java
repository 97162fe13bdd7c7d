package dev.rehearse.question.catalog;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * A topic in the API.
 *
 * @param path the slugs from the track down, joined by slashes
 * @param formerSlugs those that it had before, which lead to it
 * @param description Markdown
 * @param updated the day (UTC) in its file, or that of a later change of a readable question
 * @param questionCount number of readable questions
 * @param page path of its page below the public address
 */
public record TopicView(
        String slug,
        String path,
        List<String> formerSlugs,
        String title,
        String description,
        LocalDate updated,
        PartView track,
        PartView section,
        long questionCount,
        String page) {

    /**
     * With the limits of the content lint, a page of this many questions has 5 MB at most, and usually about 0.1 MB. A
     * topic with more has several pages.
     */
    public static final int QUESTIONS_ON_A_PAGE = 25;

    static TopicView of(Topic topic, Questions.Count count) {
        return new TopicView(
                topic.slug(),
                topic.path(),
                topic.formerSlugs(),
                topic.title(),
                topic.description(),
                LocalDate.ofInstant(topic.changed(count.newest()), ZoneOffset.UTC),
                PartView.of(topic.section().track()),
                PartView.of(topic.section()),
                count.questions(),
                "/topics/" + topic.slug());
    }
}
