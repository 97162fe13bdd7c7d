package dev.rehearse.interview.practicetest;

import dev.rehearse.edge.problem.HttpProblem;
import java.util.Map;

/** A topic has one launched practice test at most. */
final class TopicTaken extends HttpProblem.Conflict {
    TopicTaken(String topic, String other) {
        super("topic.taken", Map.of("topic", topic, "other", other));
    }
}
