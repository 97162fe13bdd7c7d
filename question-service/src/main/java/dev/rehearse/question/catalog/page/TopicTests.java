package dev.rehearse.question.catalog.page;

import dev.rehearse.question.practice.PracticeTest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The launched practice tests that ask about a topic.
 *
 * @param own the one of this topic alone
 * @param combined those over several topics
 */
record TopicTests(@Nullable PracticeTest own, List<PracticeTest> combined) {

    static TopicTests of(String topic, List<PracticeTest> launched) {
        return new TopicTests(
                launched.stream()
                        .filter(test -> test.topic().equals(topic))
                        .findFirst()
                        .orElse(null),
                launched.stream().filter(test -> !test.topic().equals(topic)).toList());
    }
}
