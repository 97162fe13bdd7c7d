package dev.rehearse.question.practice;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A practice test.
 *
 * @param slug its name in addresses
 * @param topic slug of its topic; of one over several topics the path of its track or section
 * @param topics slugs of the topics that it asks about
 * @param title its display name
 * @param page path of its page below the public address
 * @param timeLimitMinutes its time limit
 * @param status draft, launched or retired
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PracticeTest(
        String slug,
        String topic,
        List<String> topics,
        String title,
        String page,
        long timeLimitMinutes,
        String status) {

    public PracticeTest(
            String slug,
            String topic,
            @Nullable List<String> topics,
            String title,
            String page,
            long timeLimitMinutes,
            String status) {
        this.slug = slug;
        this.topic = topic;
        this.topics = topics == null ? List.of(topic) : List.copyOf(topics);
        this.title = title;
        this.page = page;
        this.timeLimitMinutes = timeLimitMinutes;
        this.status = status;
    }

    /** Whether it asks about several topics. */
    public boolean isCombined() {
        return topics.size() > 1;
    }
}
