package dev.rehearse.question.catalog;

import dev.rehearse.question.page.CatalogVersion;
import dev.rehearse.question.page.PerState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The topics whose questions fill more than one page, counted once per state of the catalog. */
@ApplicationScoped
class LongTopics {

    private final Questions questions;
    private final PerState<Set<String>> topics;

    LongTopics(Questions questions, CatalogVersion version) {
        this.questions = questions;
        topics = new PerState<>(version, this::count);
    }

    boolean contains(String topic) {
        return topics.get().contains(topic);
    }

    private Set<String> count() {
        return questions.readableCounts().entrySet().stream()
                .filter(count -> count.getValue().questions() > TopicView.QUESTIONS_ON_A_PAGE)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
