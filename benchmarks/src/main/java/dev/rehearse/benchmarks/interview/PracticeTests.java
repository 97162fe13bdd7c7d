package dev.rehearse.benchmarks.interview;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Launched practice tests with rules as those that Rehearse comes with, one for each pool. */
final class PracticeTests {

    private static final int OF_COMPETENCY = 3;

    private PracticeTests() {}

    static String insert(int items) {
        return """
                INSERT INTO interview.practice_test (id, slug, topic, title, description, settings, status, launched_at)
                VALUES (gen_random_uuid(), '%1$s', '%1$s', '%1$s', 'A benchmark', '%2$s', 'LAUNCHED', now())
                """.formatted(StoredPools.topic(items), settings());
    }

    private static String settings() {
        String quotas = IntStream.range(0, StoredPools.COMPETENCIES)
                .mapToObj(i -> "{\"competency\": \"c%d\", \"kind\": null, \"minimum\": 0, \"maximum\": %d}"
                        .formatted(i, OF_COMPETENCY))
                .collect(Collectors.joining(", "));
        return """
                {"minimumLength": 6, "maximumLength": 15, "timeLimitSeconds": 2400, "targetStandardError": 0.3,
                 "levels": [{"name": "not there yet", "from": null}, {"name": "junior", "from": -1.6},
                            {"name": "mid-level", "from": -0.5}, {"name": "senior", "from": 0.8}],
                 "rules": {"modes": ["interview", "quiz"], "quotas": [%s], "followUps": 2, "drawFrom": 5, "pilots": 0,
                           "decidedLevelEnds": false}}
                """.formatted(quotas);
    }
}
