package dev.rehearse.benchmarks.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A content folder with made-up open questions, the same for the same seed. */
public final class GeneratedContent {

    static final int TOPICS = 200;
    static final int QUESTIONS_OF_TOPIC = 50;

    private static final int WORDS = 4000;
    private static final List<String> BEGINNINGS = List.of(
            "lock", "queue", "stream", "index", "cache", "thread", "proto", "graph", "buffer", "token", "route",
            "merge");
    private static final List<String> MIDDLES =
            List.of("a", "er", "or", "in", "on", "u", "ar", "il", "em", "os", "ex", "an", "ob", "ic", "ul", "et", "ip");
    private static final List<String> ENDS = List.of(
            "ing", "ed", "er", "tion", "ment", "ness", "able", "ist", "ive", "ory", "ade", "age", "ant", "ure", "al",
            "ic", "ode", "ome", "ix", "us");

    private final SplittableRandom random;

    public GeneratedContent(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Words as common as those of a language: the first ones come often. */
    String word() {
        return word((int) (WORDS * Math.pow(random.nextDouble(), 3)));
    }

    private static String word(int number) {
        return BEGINNINGS.get(number % BEGINNINGS.size())
                + MIDDLES.get(number / BEGINNINGS.size() % MIDDLES.size())
                + ENDS.get(number / BEGINNINGS.size() / MIDDLES.size() % ENDS.size());
    }

    private String sentence(int words) {
        String text = IntStream.range(0, words).mapToObj(i -> word()).collect(Collectors.joining(" "));
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }

    /** Writes the folder with so many topics, and returns the ids of its questions. */
    List<UUID> write(Path folder, int topics) throws IOException {
        file(folder.resolve("bench/track.md"), "---\ntitle: Bench\nposition: 1\n---\nA benchmark.\n");
        file(folder.resolve("bench/part/section.md"), "---\ntitle: Part\nposition: 1\n---\nA part.\n");
        List<UUID> ids = IntStream.range(0, topics * QUESTIONS_OF_TOPIC)
                .mapToObj(i -> id())
                .toList();
        for (int topic = 0; topic < topics; topic++) {
            Path of = folder.resolve("bench/part/topic-" + topic);
            file(of.resolve("topic.md"), """
                    ---
                    title: Topic %d
                    position: %d
                    updated: 2026-11-20
                    competencies:
                      first: The first
                      second: The second
                    ---
                    %s
                    """.formatted(topic, topic + 1, sentence(30)));
            for (int number = 0; number < QUESTIONS_OF_TOPIC; number++) {
                UUID id = ids.get(topic * QUESTIONS_OF_TOPIC + number);
                file(of.resolve("questions/question-" + number + ".md"), question(id, number));
            }
        }
        return ids;
    }

    /** The text of the next single choice that is in no folder. */
    public String choice(int number) {
        return """
                ---
                id: %s
                kind: single-choice
                difficulty: medium
                tags: [%s]
                minutes: 2
                ---
                %s

                ## Options

                - [x] %s
                - [ ] %s
                - [ ] %s

                ## Explanation

                %s
                """.formatted(id(), word(number), sentence(30), sentence(6), sentence(7), sentence(8), sentence(90));
    }

    /** The text of the next open question that is in no folder. */
    public String question(int number) {
        return question(id(), number).replaceFirst("competency: .*\n", "");
    }

    /** Of the random kind (RFC 9562, version 4). */
    private UUID id() {
        return new UUID((random.nextLong() & ~0xf000L) | 0x4000L, (random.nextLong() & ~(3L << 62)) | (1L << 63));
    }

    private String question(UUID id, int number) {
        return """
                ---
                id: %s
                kind: open
                title: %s
                position: %d
                difficulty: %s
                competency: %s
                tags: [%s]
                minutes: 3
                ---
                %s

                ## Answer

                %s

                %s

                ```python
                value = %d
                print(value)
                ```

                ```text
                %d
                ```

                ## In one sentence

                %s

                ## Rubric

                - %s
                  - id: first-point
                  - weight: 3
                  - follow-up: %s
                - %s
                  - id: second-point
                  - weight: 2
                  - follow-up: %s

                ## Hints

                - %s
                - %s
                - %s
                """.formatted(
                        id,
                        sentence(5).replace(".", "?"),
                        number + 1,
                        List.of("easy", "medium", "hard").get(number % 3),
                        number % 2 == 0 ? "first" : "second",
                        word(number),
                        sentence(14),
                        sentence(60),
                        sentence(60),
                        number,
                        number,
                        sentence(12),
                        sentence(10),
                        sentence(7).replace(".", "?"),
                        sentence(10),
                        sentence(7).replace(".", "?"),
                        sentence(6),
                        sentence(6),
                        sentence(6));
    }

    private static void file(Path path, String text) throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
