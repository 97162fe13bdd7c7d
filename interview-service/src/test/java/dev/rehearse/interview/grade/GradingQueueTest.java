package dev.rehearse.interview.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rehearse.grading.Grade;
import dev.rehearse.grading.GradingTask;
import dev.rehearse.grading.embedding.SentenceEncoder;
import dev.rehearse.grading.local.GradingModel;
import dev.rehearse.grading.local.LocalGrader;
import dev.rehearse.grading.local.Meaning;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What happens to an answer when the queue is full. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GradingQueueTest {

    private static final GradingTask TASK = GradingTask.of(
            "What is a stack?",
            List.of("The element that was added last is removed first."),
            null,
            "The element that was added last is removed first.");

    private final CountDownLatch loading = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    /** One grade at a time, one waiting; the first grade lasts until it is released. */
    private final GradingQueue queue = new GradingQueue(
            Settings.ofQueue(1), new LocalGrader(new Meaning(this::encoderOnceReleased), GradingModel.shipped()));

    private record Settings(
            int threads, int queue, Duration patience, Duration interviewPatience, int gradesPerClient, Duration window)
            implements GradingSettings {

        static Settings ofQueue(int queue) {
            return new Settings(1, queue, Duration.ofMinutes(2), Duration.ofMinutes(2), 60, Duration.ofMinutes(1));
        }
    }

    private @Nullable SentenceEncoder encoderOnceReleased() {
        loading.countDown();
        try {
            if (!released.await(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The test did not release the encoder");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return null;
    }

    @Test
    void beyond_a_full_queue_an_interview_s_answer_is_graded_by_its_words_and_others_are_refused() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Grade> first = threads.submit(() -> queue.grade(TASK));
            assertThat(loading.await(60, TimeUnit.SECONDS)).isTrue();
            Future<Grade> second = threads.submit(() -> queue.grade(TASK));
            waitUntilOneWaits();

            Grade byWords = queue.gradeInAnyCase(TASK);

            assertThat(byWords.version()).endsWith("-lexical");
            assertThat(byWords.score()).isGreaterThan(0.9);
            assertThatThrownBy(() -> queue.grade(TASK)).isInstanceOf(GraderBusy.class);
            released.countDown();
            assertThat(first.get(60, TimeUnit.SECONDS)).isEqualTo(second.get(60, TimeUnit.SECONDS));
        } finally {
            released.countDown();
            queue.stop();
        }
    }

    private void waitUntilOneWaits() {
        long until = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (queue.waiting() < 1 && System.nanoTime() < until) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
        assertThat(queue.waiting()).isEqualTo(1);
    }
}
