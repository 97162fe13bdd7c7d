package dev.rehearse.benchmarks.catalog;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is asked for.
 *
 * @param port of the service, or of the gateway before it
 * @param ids of all questions
 * @param seed of the searches
 */
record Addresses(int port, List<UUID> ids, int seed) {

    private static final int SEARCHES = 2000;
    private static final int NEW_SEARCHES = 40_000;

    Addresses at(int another) {
        return new Addresses(another, ids, seed);
    }

    List<String> topicPages() {
        return topics("/topics/topic-");
    }

    List<String> topicJson() {
        return topics("/api/topics/topic-");
    }

    List<String> questions() {
        return ids.stream().map(id -> address("/api/questions/" + id)).toList();
    }

    List<String> searches() {
        return searches(seed + 2L, SEARCHES);
    }

    /** Others, and so many that few are asked for twice. */
    List<String> firstSearches() {
        return searches(seed + 1L, NEW_SEARCHES);
    }

    /** None of these. */
    List<String> newSearches() {
        Set<String> before = new HashSet<>(firstSearches());
        return searches(seed + 3L, NEW_SEARCHES).stream().filter(before::add).toList();
    }

    private List<String> topics(String path) {
        return IntStream.range(0, GeneratedContent.TOPICS)
                .mapToObj(topic -> address(path + topic))
                .toList();
    }

    /** Two words, one word, the beginning of a word, a word with a filter: each as often as the others. */
    private List<String> searches(long seed, int number) {
        GeneratedContent words = new GeneratedContent(seed);
        return Stream.generate(() -> List.of(
                        words.word() + "+" + words.word(),
                        words.word(),
                        words.word().substring(0, 5),
                        words.word() + "&difficulty=easy"))
                .limit(number / 4)
                .flatMap(List::stream)
                .map(query -> address("/api/questions?limit=20&q=" + query))
                .toList();
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
