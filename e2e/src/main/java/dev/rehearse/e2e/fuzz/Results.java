package dev.rehearse.e2e.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Results of a run: responses counted by kind of request and status, and all violations. */
final class Results {

    private static final List<String> FAMILIES = List.of("2xx", "3xx", "4xx", "503", "5xx", "none");
    private static final int MOST_OF_A_KIND = 3;

    private final Map<String, Map<String, Integer>> counts = new TreeMap<>();
    private final Map<String, Integer> faults = new TreeMap<>();
    private final List<String> shown = new ArrayList<>();
    private final Map<String, Integer> titles = new TreeMap<>();
    private final Map<String, Long> slowest = new TreeMap<>();

    synchronized void add(long number, Request request, Answer answer, List<String> wrong) {
        counts.computeIfAbsent(request.kind(), none -> new TreeMap<>()).merge(answer.family(), 1, Integer::sum);
        slowest.merge(request.kind(), answer.millis(), Math::max);
        if (answer.status() >= 400) {
            titles.merge(request.kind() + ": " + answer.status() + " " + answer.title(), 1, Integer::sum);
        }
        for (var fault : wrong) {
            if (faults.merge(fault, 1, Integer::sum) <= MOST_OF_A_KIND) {
                shown.add("%s Request %d: %s%n    answered: %d %s"
                        .formatted(fault, number, request.shown(), answer.status(), Printable.of(answer.text(), 300)));
            }
        }
    }

    /** Something that is wrong beside a single answer. */
    synchronized void add(String fault) {
        faults.merge(fault, 1, Integer::sum);
        shown.add(fault);
    }

    /** Nothing when all is well. */
    synchronized List<String> faults() {
        return List.copyOf(shown);
    }

    /** Counts of each violation. */
    synchronized String summary() {
        var lines = new StringBuilder();
        faults.forEach((fault, times) -> lines.append("%7d x %s%n".formatted(times, fault)));
        return lines.toString();
    }

    /** Counts of refusals by reason, the most frequent first: a refused request tests nothing behind the check. */
    synchronized String refusals() {
        var lines = new StringBuilder();
        titles.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(title -> lines.append("%,9d x %s%n".formatted(title.getValue(), title.getKey())));
        return lines.toString();
    }

    /** A table in Markdown. */
    synchronized String table() {
        var table = new StringBuilder("| requests | number | 2xx | 3xx | 4xx | 503 | other 5xx | closed | slowest |\n");
        table.append("|---|---|---|---|---|---|---|---|---|\n");
        counts.forEach((kind, families) -> {
            int all = families.values().stream().mapToInt(Integer::intValue).sum();
            table.append("| %s | %,d |".formatted(kind, all));
            FAMILIES.forEach(family -> table.append(" %,d |".formatted(families.getOrDefault(family, 0))));
            table.append(" %,d ms |%n".formatted(slowest.getOrDefault(kind, 0L)));
        });
        return table.toString();
    }
}
