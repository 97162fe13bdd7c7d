package dev.rehearse.interview.operator;

import dev.rehearse.interview.pool.Competency;
import dev.rehearse.interview.pool.PooledItem;
import dev.rehearse.interview.pool.PooledItems;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The questions that a practice test can ask.
 *
 * @param all number of questions of the topic
 * @param onTrial number of pilots among them
 * @param kinds how many of each kind
 * @param competencies how many of each competency, by title
 * @param titles of competencies, by id
 */
public record Questions(
        int all, long onTrial, List<Counted> kinds, List<Counted> competencies, Map<String, String> titles) {

    /** A property of questions, and how many have it. */
    public record Counted(String name, long questions) {}

    static Questions of(PooledItems pool) {
        var items = pool.items();
        return new Questions(
                items.size(),
                items.stream().filter(PooledItem::isPilot).count(),
                counted(items, item -> item.kind().word()),
                counted(items, Questions::competency),
                titles(items));
    }

    private static Map<String, String> titles(List<PooledItem> items) {
        return items.stream()
                .map(PooledItem::competency)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toMap(Competency::id, Competency::title, (one, _) -> one));
    }

    /** Questions without a competency count under the empty name. */
    private static String competency(PooledItem item) {
        Competency competency = item.competency();
        return competency == null ? "" : competency.title();
    }

    private static List<Counted> counted(List<PooledItem> items, Function<PooledItem, String> name) {
        Map<String, Long> counts =
                items.stream().collect(Collectors.groupingBy(name, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry -> new Counted(entry.getKey(), entry.getValue()))
                .toList();
    }
}
