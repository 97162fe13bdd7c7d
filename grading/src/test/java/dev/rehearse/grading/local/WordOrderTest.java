package dev.rehearse.grading.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.grading.GradingTask;
import dev.rehearse.grading.Rubric;
import dev.rehearse.grading.RubricPoint;
import dev.rehearse.grading.distortion.Distortion;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordOrderTest {

    private static final Rubric RUBRIC = Rubric.of(
            RubricPoint.of("bucket", "A token bucket refills at a fixed rate up to its capacity."),
            RubricPoint.of("burst", "A token bucket allows bursts up to its capacity."),
            RubricPoint.of("window", "A fixed window lets up to twice the limit pass around its edge."),
            RubricPoint.of("refusal", "Refused requests get the status 429 with a Retry-After header."),
            RubricPoint.of("store", "Counters of several instances are kept in one store, such as Redis."),
            RubricPoint.of("jitter", "Clients retry after growing waits with jitter."));

    private static final String NOTES = "Token bucket: fixed refill rate, capacity caps it, bursts ok up to that."
            + " Fixed window: 2x limit at edge. Refused: 429 + Retry-After header."
            + " Counters, several instances -> one store, Redis. Retry: growing waits, jitter.";

    private static final LocalGrader GRADER = new LocalGrader();

    @Test
    void notes_earn_much_and_their_words_in_any_order_little() {
        assertThat(score(NOTES)).isGreaterThan(0.7);
        for (int seed = 1; seed <= 5; seed++) {
            assertThat(score(Distortion.SHUFFLED.of(NOTES, seed)))
                    .as("seed " + seed)
                    .isLessThan(0.5);
        }
    }

    private static double score(String answer) {
        return GRADER.grade(GradingTask.of("How do you limit the rate of requests?", List.of(), RUBRIC, answer))
                .score();
    }
}
