package dev.rehearse.question.content;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, so that an author sees all of it at once. */
final class Findings {

    private final List<Finding> found = new ArrayList<>();

    void add(String file, int line, Rule rule, String message) {
        found.add(new Finding(file, line, rule, message));
    }

    List<Finding> all() {
        return List.copyOf(found);
    }

    int count() {
        return found.size();
    }
}
