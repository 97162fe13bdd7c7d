package dev.rehearse.question.catalog.page;

import dev.rehearse.question.catalog.TopicView;
import org.jspecify.annotations.Nullable;

/**
 * One of the pages of a topic's questions.
 *
 * @param topic path of the topic's first page
 * @param number from 1
 * @param last number of the last page
 */
record PageNumber(String topic, int number, int last) {

    static final int SIZE = TopicView.QUESTIONS_ON_A_PAGE;

    static PageNumber of(TopicView topic, int number) {
        int last = (int) Math.max(1, (topic.questionCount() + SIZE - 1) / SIZE);
        if (number > last) {
            throw new NoSuchPage(topic.page(), number, last);
        }
        return new PageNumber(topic.page(), number, last);
    }

    /** The number of the page of the question at this index. */
    static int ofQuestion(long before) {
        return (int) (before / SIZE) + 1;
    }

    /** The position of the page's first question among those of the topic, from 1. */
    public int first() {
        return (number - 1) * SIZE + 1;
    }

    public String path() {
        return path(number);
    }

    public @Nullable String previous() {
        return number == 1 ? null : path(number - 1);
    }

    public @Nullable String next() {
        return number == last ? null : path(number + 1);
    }

    private String path(int page) {
        return page == 1 ? topic : topic + "?page=" + page;
    }

    /** The path of a page of a topic, whether it exists or not. */
    static String path(String topic, int page) {
        return "/topics/" + topic + (page == 1 ? "" : "?page=" + page);
    }
}
