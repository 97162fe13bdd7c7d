package dev.rehearse.question.catalog;

import dev.rehearse.edge.problem.HttpProblem;

/** The questions of the topic fill fewer pages. */
final class NoSuchPage extends HttpProblem.NotFound {
    NoSuchPage(String topic, int number, int last) {
        super("No such page", "There is no page " + number + " of " + topic + ": the last one is " + last + ".");
    }
}
