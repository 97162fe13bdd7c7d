package dev.rehearse.interview.practicetest;

import dev.rehearse.edge.problem.HttpProblem;

/** A topic has one launched practice test at most. */
final class TopicTaken extends HttpProblem.Conflict {
    TopicTaken(String topic, String other) {
        super("Topic taken", "The topic \"" + topic + "\" has the launched practice test \"" + other + "\".");
    }
}
