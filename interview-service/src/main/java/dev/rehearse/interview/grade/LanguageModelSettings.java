package dev.rehearse.interview.grade;

import dev.rehearse.grading.llm.LlmSettings;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMin;

/** Which language model grades open answers of interviews. Without one, answers stay in the service. */
@ConfigMapping(prefix = "rehearse.grading.llm")
public interface LanguageModelSettings {

    /**
     * Address of an OpenAI-compatible API, such as http://localhost:11434/v1. Question, rubric and answers of
     * interviews are sent there. Without it the local grader grades.
     */
    Optional<URI> url();

    /**
     * The API's key, if it needs one. With a key the address must be https, or http on a loopback address; otherwise
     * the service does not start.
     */
    Optional<String> key();

    /** Name of the model, as the API knows it. */
    @WithDefault("default")
    String model();

    /** How long one request may take. After that the local grader grades the answer. */
    @WithDefault("10S")
    @DurationMin(seconds = 1, message = "is ${validatedValue}, and must be 1 s at least")
    Duration timeout();

    /** The most attempts per answer. */
    @WithDefault("2")
    @Min(value = 1, message = "is ${validatedValue}, and must be 1 at least")
    int attempts();

    /** How many requests one interview may cause in one replica; after that the local grader is used. */
    @WithDefault("40")
    @Min(value = 0, message = "is ${validatedValue}, and must not be negative")
    int requestsPerInterview();

    /** The grader's settings; nothing without an address. */
    default Optional<LlmSettings> settings() {
        return url().map(url ->
                new LlmSettings(url, model(), key().orElse(null), timeout(), attempts(), requestsPerInterview()));
    }
}
