package dev.rehearse.cli.grade;

import dev.rehearse.grading.Grader;
import dev.rehearse.grading.llm.LlmGrader;
import dev.rehearse.grading.llm.LlmSettings;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A language model that grades beside the local grader. */
final class LanguageModelOption {

    /** As a service reads it. */
    private static final String KEY = "REHEARSE_GRADING_LLM_KEY";

    private static final Duration TIMEOUT = Duration.ofMinutes(1);
    private static final int ATTEMPTS = 2;

    /** More than a question's sample answers need. */
    private static final int MOST_REQUESTS = 100;

    @Option(
            names = "--llm",
            paramLabel = "URL",
            description =
                    "Also ask a language model, and compare its verdicts with the local grader's: the address of an"
                            + " OpenAI-compatible API, such as http://localhost:11434/v1. Question, rubric and answers are sent there,"
                            + " with the key in " + KEY + " if there is one.")
    private @Nullable URI url;

    @Option(
            names = "--model",
            paramLabel = "NAME",
            defaultValue = "default",
            description = "The model, as the API knows it; ${DEFAULT-VALUE} if not given.")
    private String model = "default";

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    /** The model, or the other grader where the model gives no grade; nothing if none is asked for. */
    Optional<Grader> grader(Grader other) {
        return Optional.ofNullable(url).map(this::settings).map(settings -> new LlmGrader(settings, other));
    }

    private LlmSettings settings(URI address) {
        @Nullable String key = System.getenv(KEY);
        try {
            return new LlmSettings(address, model, key, TIMEOUT, ATTEMPTS, MOST_REQUESTS);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(command.commandLine(), "--llm: " + wrong.getMessage() + ".", wrong);
        }
    }
}
