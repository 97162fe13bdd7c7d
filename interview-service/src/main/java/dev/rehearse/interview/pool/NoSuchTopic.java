package dev.rehearse.interview.pool;

import dev.rehearse.edge.problem.HttpProblem;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The catalog no longer has the topic of a practice test. */
public final class NoSuchTopic extends HttpProblem.Conflict {
    NoSuchTopic(String topic) {
        super("topic.unknown", Map.of("topic", topic));
    }

    /** Finds it among the causes of a failure. */
    static Optional<NoSuchTopic> causeOf(Throwable failure) {
        return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(NoSuchTopic.class::isInstance)
                .map(NoSuchTopic.class::cast)
                .findFirst();
    }
}
