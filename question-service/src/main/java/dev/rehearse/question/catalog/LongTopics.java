package dev.rehearse.question.catalog;

import dev.rehearse.question.page.CatalogVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** The topics whose questions fill more than one page, counted once per state of the catalog. */
@ApplicationScoped
class LongTopics {

    private final Questions questions;
    private final CatalogVersion version;
    private volatile Counted last = new Counted(OptionalLong.empty(), Set.of());

    LongTopics(Questions questions, CatalogVersion version) {
        this.questions = questions;
        this.version = version;
    }

    private record Counted(OptionalLong version, Set<String> topics) {}

    boolean contains(String topic) {
        var current = version.current();
        var counted = last;
        if (current.isEmpty() || !counted.version().equals(current)) {
            counted = new Counted(current, count());
            last = counted;
        }
        return counted.topics().contains(topic);
    }

    private Set<String> count() {
        return questions.readableCounts().entrySet().stream()
                .filter(count -> count.getValue() > PageNumber.SIZE)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
