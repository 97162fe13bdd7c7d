package dev.rehearse.benchmarks.interview;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Launched practice tests with rules as those that Rehearse comes with, one for each pool. */
final class PracticeTests {

    /** How many questions a short one has at most. */
    static final int SHORT = 2;

    private static final int OF_COMPETENCY = 3;
    private static final int MINIMUM = 6;
    private static final int MAXIMUM = 15;

    private PracticeTests() {}

    static String insert(int items) {
        return insert(items, MINIMUM, MAXIMUM);
    }

    /** One that is over after two answers. */
    static String insertShort(int items) {
        return insert(items, 1, SHORT);
    }

    private static String insert(int items, int minimum, int maximum) {
        return """
                INSERT INTO interview.practice_test (id, slug, topic, title, description, settings, status, launched_at)
                VALUES (gen_random_uuid(), '%1$s', '%1$s', '%1$s', 'A benchmark', '%2$s', 'LAUNCHED', now())
                """.formatted(StoredPools.topic(items), settings(minimum, maximum));
    }

    private static String settings(int minimum, int maximum) {
        String quotas = IntStream.range(0, StoredPools.COMPETENCIES)
                .mapToObj(i -> "{\"competency\": \"c%d\", \"kind\": null, \"minimum\": 0, \"maximum\": %d}"
                        .formatted(i, OF_COMPETENCY))
                .collect(Collectors.joining(", "));
        return """
                {"minimumLength": %d, "maximumLength": %d, "timeLimitSeconds": 2400, "targetStandardError": 0.5,
                 "levels": [{"name": "not there yet", "from": null}, {"name": "junior", "from": -1.6},
                            {"name": "mid-level", "from": -0.5}, {"name": "senior", "from": 0.8}],
                 "rules": {"modes": ["interview", "quiz"],
                           "quotas": [%s, {"competency": null, "kind": "open", "minimum": 0, "maximum": 3}],
                           "followUps": 2, "drawFrom": 5, "pilots": 0, "decidedLevelEnds": false}}
                """.formatted(minimum, maximum, quotas);
    }
}
