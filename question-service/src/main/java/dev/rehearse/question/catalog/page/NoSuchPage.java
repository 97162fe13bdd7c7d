package dev.rehearse.question.catalog.page;

import dev.rehearse.edge.problem.HttpProblem;
import java.util.Map;

/** The topic has fewer pages. */
final class NoSuchPage extends HttpProblem.NotFound {
    NoSuchPage(String topic, int number, int last) {
        super("page.unknown", Map.of("number", number, "topic", topic, "last", last));
    }
}
