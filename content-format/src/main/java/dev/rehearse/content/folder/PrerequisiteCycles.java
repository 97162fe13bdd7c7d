package dev.rehearse.content.folder;

import dev.rehearse.content.model.Question;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Cycles of questions each of which is to be read before the one in front of it.
 *
 * <p>Questions whose prerequisites are done are done, too, over and over (Kahn, A. B. (1962), Topological sorting of
 * large networks, doi:10.1145/368996.369025). What is left has a cycle; its questions count as done then, and so on. A
 * chain of any length takes time in proportion to it, and no stack.
 */
final class PrerequisiteCycles {

    private final Map<UUID, Question> left = new LinkedHashMap<>();
    private final Map<UUID, Integer> open = new HashMap<>();
    private final Map<UUID, List<UUID>> dependents = new HashMap<>();

    private PrerequisiteCycles(List<Question> questions) {
        questions.stream()
                .sorted(Comparator.comparing(Question::file))
                .forEach(question -> left.putIfAbsent(question.id(), question));
        for (Question question : left.values()) {
            for (UUID prerequisite : prerequisites(question)) {
                open.merge(question.id(), 1, Integer::sum);
                dependents
                        .computeIfAbsent(prerequisite, none -> new ArrayList<>())
                        .add(question.id());
            }
        }
    }

    /** Of each cycle the questions, each followed by one of its prerequisites; first the one whose file comes first. */
    static List<List<Question>> of(List<Question> questions) {
        return new PrerequisiteCycles(questions).all();
    }

    private List<List<Question>> all() {
        List.copyOf(left.keySet()).stream().filter(id -> !open.containsKey(id)).forEach(this::done);
        var cycles = new ArrayList<List<Question>>();
        while (!left.isEmpty()) {
            var cycle = cycle();
            cycles.add(cycle);
            cycle.forEach(question -> done(question.id()));
        }
        return cycles;
    }

    private void done(UUID first) {
        var done = new ArrayDeque<>(List.of(first));
        while (!done.isEmpty()) {
            var id = done.remove();
            if (left.remove(id) != null) {
                dependents.getOrDefault(id, List.of()).stream()
                        .filter(dependent ->
                                Objects.requireNonNullElse(open.merge(dependent, -1, Integer::sum), 0) == 0)
                        .forEach(done::add);
            }
        }
    }

    /** Each question that is left has a prerequisite that is left. */
    private List<Question> cycle() {
        var path = new ArrayList<Question>();
        var next = left.values().iterator().next();
        while (!path.contains(next)) {
            path.add(next);
            next = prerequisites(next).stream()
                    .filter(left::containsKey)
                    .map(left::get)
                    .findFirst()
                    .orElseThrow();
        }
        var cycle = new ArrayList<>(path.subList(path.indexOf(next), path.size()));
        Collections.rotate(cycle, -cycle.indexOf(Collections.min(cycle, Comparator.comparing(Question::file))));
        return cycle;
    }

    private List<UUID> prerequisites(Question question) {
        return question.profile().relations().prerequisites().stream()
                .filter(id -> !id.equals(question.id()))
                .toList();
    }
}
