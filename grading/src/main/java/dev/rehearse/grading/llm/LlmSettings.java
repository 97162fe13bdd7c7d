package dev.rehearse.grading.llm;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Which language model is asked, and how much.
 *
 * @param url of the API, such as http://localhost:11434/v1; the path of the operation is added
 * @param key of the API, where it wants one; never logged
 * @param timeout of one request
 * @param attempts at most, the first included
 * @param requests how many this grader may make in all, attempts counted: the budget of its owner, such as an interview
 */
public record LlmSettings(URI url, String model, @Nullable String key, Duration timeout, int attempts, int requests) {

    public LlmSettings {
        if (timeout.isNegative() || timeout.isZero() || attempts < 1 || requests < 0) {
            throw new IllegalArgumentException("timeout " + timeout + ", attempts " + attempts + ", requests "
                    + requests + ": must be above 0, 1 or more, and 0 or more");
        }
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "LlmSettings[" + url + ", " + model + "]";
    }
}
