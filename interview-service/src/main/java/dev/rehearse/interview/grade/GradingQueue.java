package dev.rehearse.interview.grade;

import dev.rehearse.grading.Grade;
import dev.rehearse.grading.Grader;
import dev.rehearse.grading.GradingTask;
import dev.rehearse.grading.local.LocalGrader;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Grades answers in the order of their arrival, a few at a time. Grading computes in native code: on its own threads it
 * pins no carrier of virtual threads, and waiting requests cost no thread.
 */
@ApplicationScoped
public class GradingQueue {

    private static final long IDLE_SECONDS = 30;

    private static final GradingTask ANY =
            new GradingTask("What does it do?", List.of("It waits."), null, "It waits for it.", List.of());

    private final GradingSettings settings;
    private final Grader grader;
    private final Grader byWords = LocalGrader.lexical();
    private final ThreadPoolExecutor threads;
    private final AtomicBoolean isPrepared = new AtomicBoolean();

    @Inject
    GradingQueue(GradingSettings settings) {
        this(settings, new LocalGrader());
    }

    GradingQueue(GradingSettings settings, Grader grader) {
        this.settings = settings;
        this.grader = grader;
        this.threads = new ThreadPoolExecutor(
                settings.threads(),
                settings.threads(),
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(settings.queue(), true),
                Thread.ofPlatform().name("grading-", 0).daemon().factory());
        threads.allowCoreThreadTimeOut(true);
    }

    /**
     * Starts loading the sentence encoder, so that the first answer need not wait for it. Only the first call has an
     * effect.
     */
    void prepare() {
        if (!isPrepared.compareAndSet(false, true)) {
            return;
        }
        try {
            threads.execute(() -> grader.grade(ANY));
        } catch (RejectedExecutionException busy) {
            // Queued grades load it anyway.
        }
    }

    /** Waits for its turn; throws {@link GraderBusy}. */
    public Grade grade(GradingTask task) {
        return grade(task, settings.patience());
    }

    /**
     * Waits for its turn, or grades by words alone at once if the wait is too long: an interview's answer is never
     * refused.
     */
    public Grade gradeInAnyCase(GradingTask task) {
        try {
            return grade(task, settings.interviewPatience());
        } catch (GraderBusy e) {
            return byWords.grade(task);
        }
    }

    private Grade grade(GradingTask task, Duration patience) {
        Future<Grade> grade = submit(task);
        try {
            return grade.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new GraderBusy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GraderBusy();
        } catch (ExecutionException e) {
            throw new IllegalStateException("An answer could not be graded", e.getCause());
        } finally {
            grade.cancel(false);
        }
    }

    /** How many answers wait for their turn. */
    int waiting() {
        return threads.getQueue().size();
    }

    private Future<Grade> submit(GradingTask task) {
        try {
            return threads.submit(() -> grader.grade(task));
        } catch (RejectedExecutionException e) {
            throw new GraderBusy();
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
