package dev.rehearse.interview.practicetest;

import dev.rehearse.edge.problem.HttpProblem;
import java.util.Map;

/** A topic can have only one launched practice test. */
final class TopicTaken extends HttpProblem.Conflict {
    TopicTaken(String topic, String other) {
        super("topic.taken", Map.of("topic", topic, "other", other));
    }
}
