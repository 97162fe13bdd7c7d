package dev.rehearse.benchmarks.interview;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * An item as question-service writes it. Kinds, difficulties, families and enemies are about as frequent as in the
 * content that Rehearse comes with, and parameters as uncertain as an author's word: many items have the same ones.
 *
 * @param number from 0 in its pool
 * @param seed of the pool
 */
record GeneratedItem(int number, long seed) {

    private static final int HUNDRED = 100;
    private static final int IN_FAMILIES = 8;
    private static final int SINGLE_CHOICE_FROM = 48;
    private static final int MULTIPLE_CHOICE_FROM = 80;
    private static final int OPEN_FROM = 88;
    private static final int SHORT_ANSWER_FROM = 96;
    private static final int ORDER_FROM = 99;
    private static final int MEDIUM_FROM = 29;
    private static final int HARD_FROM = 69;
    private static final int WITH_ENEMY = 71;

    String json(String topic) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
        String prompt = "What does program %d print, and when does its second task begin to run? "
                .formatted(number)
                .repeat(4);
        int difficulty = difficulty(random.nextInt(HUNDRED));
        return String.format(
                Locale.ROOT,
                """
                {"id": "%s", "version": 1, "status": "live", "topic": "%s", "slug": "item-%d",
                 "difficulty": "%s", "competency": {"id": "c%d", "title": "Competency"}, %s%s
                 "prompt": %s, "explanation": %s, "sources": [], "minutes": 2, %s,
                 "parameters": {"discrimination": 1.0, "difficulty": %d, "source": "prior",
                                "uncertainty": {"logDiscrimination": 0.3, "difficulty": 0.5, "correlation": 0.0}}}""",
                id(number),
                topic,
                number,
                List.of("easy", "medium", "hard").get(difficulty + 1),
                number % StoredPools.COMPETENCIES,
                number % IN_FAMILIES == 1 || number % IN_FAMILIES == 2 ? family() : "",
                number > 0 && random.nextInt(HUNDRED) < WITH_ENEMY ? "\"enemies\": [\"" + id(number - 1) + "\"]," : "",
                text(prompt),
                text(prompt),
                kind(random.nextInt(HUNDRED)),
                difficulty);
    }

    private static int difficulty(int percent) {
        return percent < MEDIUM_FROM ? -1 : percent < HARD_FROM ? 0 : 1;
    }

    private String family() {
        return "\"family\": \"family-%d\",".formatted(number / IN_FAMILIES);
    }

    private static String kind(int percent) {
        if (percent < SINGLE_CHOICE_FROM) {
            return kind("output", "", "\"one\"");
        } else if (percent < MULTIPLE_CHOICE_FROM) {
            return kind("single-choice", options(), "\"a\"");
        } else if (percent < OPEN_FROM) {
            return kind("multiple-choice", options(), "\"a\", \"c\"");
        } else if (percent < SHORT_ANSWER_FROM) {
            return kind("open", "", "") + ", \"rubric\": [{\"id\": \"p1\", \"claim\": \"It waits for its task.\","
                    + " \"weight\": 1, \"required\": true}]";
        } else if (percent < ORDER_FROM) {
            return kind("short-answer", "", "\"one\"");
        }
        return kind("order", options(), "\"a\", \"b\", \"c\", \"d\"");
    }

    private static String kind(String word, String options, String key) {
        return "\"kind\": \"%s\", \"options\": [%s], \"key\": [%s], \"partialCredit\": false"
                .formatted(word, options, key);
    }

    private static String options() {
        return "abcd"
                .chars()
                .mapToObj(key -> "{\"key\": \"%c\", \"text\": %s}"
                        .formatted((char) key, text("The option that is called " + (char) key)))
                .collect(Collectors.joining(", "));
    }

    private static String text(String words) {
        return "{\"markdown\": \"%1$s\", \"html\": \"<p>%1$s</p>\"}".formatted(words);
    }

    private UUID id(int of) {
        return UUID.nameUUIDFromBytes((seed + " " + of).getBytes(StandardCharsets.UTF_8));
    }
}
