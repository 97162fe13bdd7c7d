package dev.rehearse.question.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rehearse.testing.MutableClock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A slow interview-service is asked by one request at a time. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OneAsksTest {

    private static final PracticeTest LAUNCHED = new PracticeTest(
            "threads", "threads", List.of("threads"), "Threads", "/interview/practice-tests/threads", 15, "launched");

    private final MutableClock clock = new MutableClock();
    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch answers = new CountDownLatch(1);

    @Test
    @Timeout(60)
    void others_have_the_last_response_while_one_waits_for_the_next() throws InterruptedException {
        var tests = new LaunchedPracticeTests(this::launched, clock);
        assertThat(tests.all()).containsExactly(LAUNCHED);
        clock.advance(Duration.ofSeconds(3));

        var waiting = Thread.ofPlatform().daemon().start(tests::all);
        await().atMost(Duration.ofSeconds(60)).until(() -> asked.get() == 2);

        assertThat(tests.all()).containsExactly(LAUNCHED);
        assertThat(tests.ofTopic("threads")).containsExactly(LAUNCHED);
        answers.countDown();
        waiting.join();
        assertThat(asked).hasValue(2);
    }

    /** The first response is there at once, the next when the test says so. */
    private List<PracticeTest> launched() {
        if (asked.incrementAndGet() > 1) {
            try {
                answers.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return List.of(LAUNCHED);
    }
}
