package dev.rehearse.interview.grade;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.rehearse.grading.llm.DoubleGrade;
import dev.rehearse.grading.llm.LlmGrader;
import dev.rehearse.grading.llm.LlmSettings;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Chooses what grades open answers: the local grader, or a language model if one is configured, within a budget per
 * interview.
 */
@ApplicationScoped
public class Graders {

    private static final Duration REMEMBERED = Duration.ofHours(6);
    private static final int MOST_INTERVIEWS = 20_000;

    private final GradingQueue queue;
    private final AnswerGrader local;
    private final @Nullable LlmSettings settings;
    private final @Nullable HttpClient client;
    private final Cache<UUID, LlmGrader> budgets = Caffeine.newBuilder()
            .expireAfterAccess(REMEMBERED)
            .maximumSize(MOST_INTERVIEWS)
            .build();

    Graders(GradingQueue queue, LanguageModelSettings settings) {
        this.queue = queue;
        this.local = task -> DoubleGrade.single(queue.gradeInAnyCase(task));
        this.settings = read(settings);
        this.client = this.settings == null ? null : LlmGrader.client(this.settings);
    }

    private static @Nullable LlmSettings read(LanguageModelSettings settings) {
        try {
            return settings.settings().orElse(null);
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(
                    "rehearse.grading.llm (environment: REHEARSE_GRADING_LLM_...): " + e.getMessage());
        }
    }

    /** Makes the constructor check the settings before the first request. */
    void start(@Observes StartupEvent start) {}

    /** An interview with open questions starts: begin loading the grader. */
    public void prepare() {
        queue.prepare();
    }

    AnswerGrader local() {
        return local;
    }

    AnswerGrader of(UUID interview) {
        if (settings == null || client == null) {
            return local;
        }
        return budgets.get(interview, _ -> new LlmGrader(settings, queue::gradeInAnyCase, client))::gradeTwice;
    }

    @PreDestroy
    void stop() {
        if (client != null) {
            client.shutdownNow();
        }
    }
}
